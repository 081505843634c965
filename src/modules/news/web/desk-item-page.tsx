import { type FormState, problemOf } from "#kernel/form.ts";
import { zoneOfProvince } from "#procedures";
import type { Content } from "#ui/content.ts";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	LinkButton,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Hug, Meta, PageHead, Row, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	fields,
	type Item,
	isFirst,
	type Material,
	type Missing,
	type Wording,
} from "../index.ts";
import { itemCrumbs } from "./item-form-page.tsx";
import { Words } from "./item-page.tsx";
import {
	momentOf,
	Own,
	StateTag,
	tellingInWords,
	topicInWords,
} from "./item-words.tsx";

export interface DeskItemPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly item: Item;
	readonly materials: readonly Material[];
	readonly missing: readonly Missing[];
	readonly wordings: readonly Wording[];
	/** The same story told otherwise, whatever its state. */
	readonly tellings: readonly Item[];
	/** Names of people by id. */
	readonly names: ReadonlyMap<string, string>;
	/** Why the viewer does not put it out; `null`: they may. */
	readonly notYours:
		| "not-yours"
		| "not-publisher"
		| "own-text"
		| "office-closed"
		| null;
	readonly mayPublish: boolean;
	/** Of a release that went out. */
	readonly mails: { readonly sent: number; readonly waiting: number } | null;
	readonly state: FormState;
	readonly once: string;
}

/** An item for its office: the next step, what it says, what belongs to it. */
export const DeskItemPage = (props: DeskItemPageProps) => {
	const { view, unit, item, materials } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={item.title}
			form={props.state}
			head={
				<PageHead
					above={itemCrumbs(view, unit, null, item.title)}
					title={
						<Own view={view} item={item}>
							{item.title}
						</Own>
					}
					lead={
						<Own view={view} item={item}>
							{item.summary}
						</Own>
					}
					below={
						<Row>
							<StateTag view={view} state={item.state} />
							<span class="meta">
								{[
									t(`news.kind.${item.kind}`),
									tellingInWords(view, item),
									...item.topics.map((topic) => topicInWords(view, topic)),
								].join(" · ")}
							</span>
						</Row>
					}
				/>
			}
		>
			<Section id="langkah" title={t("news.step")}>
				<Step {...props} />
			</Section>
			<Section id="naskah" title={t("news.words")}>
				<Words
					view={view}
					item={item}
					materials={materials}
					pictureHref={(picture) =>
						link(view, "/berita/meja/:unit/:item/gambar/:picture", {
							...addressOf(props),
							picture,
						})
					}
				/>
			</Section>
			<Tellings {...props} />
			<Facts {...props} />
		</OfficerLayout>
	);
};

const addressOf = ({ unit, item }: DeskItemPageProps) => ({
	unit: unit.slug,
	item: item.id,
});

const Step = (props: DeskItemPageProps) => {
	switch (props.item.state) {
		case "draft":
			return <DraftStep {...props} />;
		case "review":
		case "scheduled":
			return <ReviewStep {...props} />;
		case "published":
			return <PublishedStep {...props} />;
		case "withdrawn":
			return (
				<Notice kind="warn" title={props.view.t("news.step.withdrawn")}>
					{props.item.whyWithdrawn}
				</Notice>
			);
	}
};

type DeedPath =
	| "tinjauan"
	| "penarikan-tinjauan"
	| "pengembalian"
	| "penerbitan"
	| "penundaan"
	| "penarikan"
	| "penghapusan";

const hrefOf = (props: DeskItemPageProps, deed: DeedPath): string => {
	const { view } = props;
	const address = addressOf(props);
	switch (deed) {
		case "tinjauan":
			return link(view, "/berita/meja/:unit/:item/tinjauan", address);
		case "penarikan-tinjauan":
			return link(view, "/berita/meja/:unit/:item/penarikan-tinjauan", address);
		case "pengembalian":
			return link(view, "/berita/meja/:unit/:item/pengembalian", address);
		case "penerbitan":
			return link(view, "/berita/meja/:unit/:item/penerbitan", address);
		case "penundaan":
			return link(view, "/berita/meja/:unit/:item/penundaan", address);
		case "penarikan":
			return link(view, "/berita/meja/:unit/:item/penarikan", address);
		case "penghapusan":
			return link(view, "/berita/meja/:unit/:item/penghapusan", address);
	}
};

const Deed = (
	props: DeskItemPageProps & {
		readonly deed: DeedPath;
		readonly children: Content;
	},
) => (
	<Form
		view={props.view}
		action={hrefOf(props, props.deed)}
		once={`${props.once}-${props.deed}`}
		label={props.view.t(`news.deed.${props.deed}`)}
	>
		<Hidden name={fields.revision} value={String(props.item.revision)} />
		{props.children}
	</Form>
);

const DraftStep = (props: DeskItemPageProps) => {
	const { view, item } = props;
	const { t } = view;
	return (
		<>
			{item.whyReturned !== null && (
				<Notice kind="warn" title={t("news.returned.says")}>
					{item.whyReturned}
				</Notice>
			)}
			{props.notYours === "office-closed" ? (
				<Hug>
					<p>{t("news.step.office-closed")}</p>
				</Hug>
			) : (
				<Ready {...props} />
			)}
			<Fold summary={t("news.deed.penghapusan")}>
				<Meta>{t("news.discard.says")}</Meta>
				<Deed {...props} deed="penghapusan">
					<div>
						<Button kind="danger">{t("news.deed.penghapusan")}</Button>
					</div>
				</Deed>
			</Fold>
		</>
	);
};

const Ready = (props: DeskItemPageProps) => {
	const { view, missing, materials } = props;
	const { t } = view;
	const address = addressOf(props);
	return (
		<Hug tone={missing.length > 0 ? "warn" : "info"}>
			<p>{t(missing.length > 0 ? "news.step.missing" : "news.step.draft")}</p>
			{missing.length > 0 && (
				<ul>
					{missing.map(({ says, materialId }) => (
						<li>
							{t(says, {
								n: materials.findIndex(({ id }) => id === materialId) + 1,
							})}
						</li>
					))}
				</ul>
			)}
			<Deed {...props} deed="tinjauan">
				<div>
					<Button kind={missing.length > 0 ? "outlined" : "filled"}>
						{t("news.deed.tinjauan")}
					</Button>
				</div>
			</Deed>
			<Row>
				<LinkButton
					kind="outlined"
					href={link(view, "/berita/meja/:unit/:item/ubah", address)}
				>
					{t("news.draft.change")}
				</LinkButton>
				<LinkButton
					kind="outlined"
					href={link(view, "/berita/meja/:unit/:item/bahan", address)}
				>
					{t("news.materials", { n: materials.length })}
				</LinkButton>
			</Row>
		</Hug>
	);
};

const ReviewStep = (props: DeskItemPageProps) => {
	const { view, unit, item, notYours } = props;
	const { t } = view;
	return (
		<>
			{item.publishAt && (
				<Notice kind="info" title={t("news.step.scheduled")}>
					{t(
						item.kind === "release"
							? "news.step.scheduled.release"
							: "news.step.scheduled.says",
						{ at: momentOf(view, unit, item.publishAt) },
					)}
				</Notice>
			)}
			{notYours !== null ? (
				<Hug>
					<p>{t(`news.step.${notYours}`)}</p>
				</Hug>
			) : (
				<PublishForm {...props} />
			)}
			{item.state === "scheduled" && props.mayPublish && (
				<Deed {...props} deed="penundaan">
					<div>
						<Button kind="outlined">{t("news.deed.penundaan")}</Button>
					</div>
				</Deed>
			)}
			{props.mayPublish && <ReturnForm {...props} />}
			{item.state === "review" && (
				<Fold summary={t("news.deed.penarikan-tinjauan")}>
					<Meta>{t("news.take-back.says")}</Meta>
					<Deed {...props} deed="penarikan-tinjauan">
						<div>
							<Button kind="outlined">
								{t("news.deed.penarikan-tinjauan")}
							</Button>
						</div>
					</Deed>
				</Fold>
			)}
		</>
	);
};

const PublishForm = (props: DeskItemPageProps) => {
	const { view, unit, item, state } = props;
	const { t } = view;
	const part = { view, state };
	const zone = zoneOfProvince(unit.province.code);
	return (
		<Deed {...props} deed="penerbitan">
			<Radios
				{...part}
				name={fields.when}
				label={t("news.field.when")}
				options={(["sekarang", "nanti"] as const).map((when) => ({
					value: when,
					label: t(`news.when.${when}`),
					says:
						when === "nanti"
							? t(
									item.kind === "release"
										? "news.when.embargo"
										: "news.when.later.says",
								)
							: undefined,
				}))}
			/>
			<DateFields
				{...part}
				name={fields.day}
				label={t("news.field.day")}
				optional
			/>
			<Field
				{...part}
				name={fields.hour}
				label={t("news.field.hour", { zone })}
				hint={t("news.field.hour.hint")}
				width="4"
				autocomplete="off"
				optional
			/>
			<div>
				<Button>{t("news.deed.penerbitan")}</Button>
			</div>
		</Deed>
	);
};

const WhyForm = (
	props: DeskItemPageProps & {
		readonly deed: "pengembalian" | "penarikan";
	},
) => {
	const { view, state, deed } = props;
	const { t } = view;
	// One reason is typed at a time: the other form of the page stays empty and closed.
	const wrong = problemOf(state, fields.why) !== undefined;
	return (
		<Fold summary={t(`news.deed.${deed}`)} open={wrong}>
			<Deed {...props} deed={deed}>
				<TextArea
					view={view}
					state={state}
					name={fields.why}
					label={t(`news.field.why.${deed}`)}
					hint={t(`news.field.why.${deed}.hint`)}
					rows={3}
				/>
				<div>
					<Button kind={deed === "penarikan" ? "danger" : "outlined"}>
						{t(`news.deed.${deed}`)}
					</Button>
				</div>
			</Deed>
		</Fold>
	);
};

const ReturnForm = (props: DeskItemPageProps) => (
	<WhyForm {...props} deed="pengembalian" />
);

const PublishedStep = (props: DeskItemPageProps) => {
	const { view, item, mails, tellings } = props;
	const { t } = view;
	return (
		<>
			<Hug>
				<p>{t("news.step.published")}</p>
				{props.notYours === "office-closed" && (
					<p>{t("news.step.office-closed")}</p>
				)}
				<Row>
					<LinkButton
						kind="outlined"
						href={link(view, "/berita/:slug", { slug: item.slug ?? "" })}
					>
						{t("news.see-public")}
					</LinkButton>
					{props.mayPublish && (
						<LinkButton
							kind="outlined"
							href={link(
								view,
								"/berita/meja/:unit/:item/ralat",
								addressOf(props),
							)}
						>
							{t("news.correct.do")}
						</LinkButton>
					)}
				</Row>
				{mails && <p>{t("news.mails", mails)}</p>}
				{tellings.some(({ state }) => state === "published") && (
					<Meta>{t("news.step.tellings")}</Meta>
				)}
			</Hug>
			{props.mayPublish && <WhyForm {...props} deed="penarikan" />}
		</>
	);
};

/** Easy words and other languages: what there is, and the way to more. */
const Tellings = (props: DeskItemPageProps) => {
	const { view, unit, item, tellings } = props;
	const { t } = view;
	const again = (reading: "easy" | "plain") =>
		link(
			view,
			"/berita/meja/:unit/baru",
			{ unit: unit.slug },
			{ cerita: item.storyId, bacaan: reading },
		);
	return (
		<Section id="versi" title={t("news.tellings")}>
			{tellings.length > 0 && (
				<List>
					{tellings.map((one) => (
						<ListRow
							name={
								<Own view={view} item={one}>
									{one.title}
								</Own>
							}
							href={link(view, "/berita/meja/:unit/:item", {
								unit: unit.slug,
								item: one.id,
							})}
							says={
								isFirst(one)
									? t("news.telling.first")
									: tellingInWords(view, one)
							}
							end={<StateTag view={view} state={one.state} />}
						/>
					))}
				</List>
			)}
			{props.notYours !== "office-closed" && (
				<Row>
					<a href={again("easy")}>{t("news.telling.easy")}</a>
					<a href={again("plain")}>{t("news.telling.language")}</a>
				</Row>
			)}
		</Section>
	);
};

/** Who did what, and when. */
const Facts = ({ view, unit, item, names, wordings }: DeskItemPageProps) => {
	const { t } = view;
	const nameOf = (id: string | null) => (id && names.get(id)) || "–";
	const lines = [
		t("news.by", { names: item.writers.map(nameOf).join(", ") || "–" }),
		item.publishedAt &&
			t("news.published-by", {
				name: nameOf(item.publishedBy),
				at: momentOf(view, unit, item.publishedAt),
			}),
		wordings.length > 1 && t("news.corrections", { n: wordings.length - 1 }),
	].filter(Boolean);
	return <Meta>{lines.join(" · ")}</Meta>;
};
