import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Checkboxes,
	Field,
	Form,
	Hidden,
	Radios,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, PageHead } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	fields,
	type Item,
	isFirst,
	kinds,
	type Reading,
	storyLanguages,
	terms,
	topics,
} from "../index.ts";
import { BothVersions } from "./both-versions.tsx";
import { topicInWords } from "./item-words.tsx";

/** What is told again, and how. */
export interface TwinOf {
	readonly first: Item;
	readonly reading: Reading;
}

interface ItemFormPageProps {
	readonly view: View;
	readonly unit: Unit;
	/** The draft that is changed; `null`: a new one. */
	readonly item: Item | null;
	readonly twin: TwinOf | null;
	readonly theirs: FormState | null;
	readonly state: FormState;
	readonly once: string;
}

/** Crumbs of a page of an item, for its office. */
export const itemCrumbs = (
	view: View,
	unit: Unit,
	item: Item | null,
	name: string,
) => (
	<Crumbs
		view={view}
		path={[
			{
				name: view.t("news.of", { of: unit.name }),
				href: link(view, "/berita/meja/:unit", { unit: unit.slug }),
			},
			...(item
				? [
						{
							name: item.title,
							href: link(view, "/berita/meja/:unit/:item", {
								unit: unit.slug,
								item: item.id,
							}),
						},
					]
				: []),
			{ name },
		]}
	/>
);

/** What it is, and what it says. */
export const ItemFormPage = (props: ItemFormPageProps) => {
	const { view, unit, item, twin, state } = props;
	const { t } = view;
	const title = twin
		? t(`news.twin.${twin.reading}`, { title: twin.first.title })
		: t(item ? "news.draft.change" : "news.draft");
	return (
		<OfficerLayout
			view={view}
			title={`${title}, ${unit.name}`}
			form={state}
			head={
				<PageHead
					above={itemCrumbs(view, unit, item, title)}
					title={title}
					lead={t(
						twin?.reading === "easy" || item?.reading === "easy"
							? "news.draft.lead.easy"
							: "news.draft.lead",
					)}
				/>
			}
		>
			{props.theirs && (
				<BothVersions view={view} theirs={props.theirs} yours={state} />
			)}
			<Form
				view={view}
				action={
					item
						? link(view, "/berita/meja/:unit/:item/ubah", {
								unit: unit.slug,
								item: item.id,
							})
						: link(view, "/berita/meja/:unit/baru", { unit: unit.slug })
				}
				once={props.once}
			>
				{item && (
					<Hidden name={fields.revision} value={String(item.revision)} />
				)}
				{twin && (
					<>
						<Hidden name="cerita" value={twin.first.id} />
						<Hidden name="bacaan" value={twin.reading} />
						<Hidden name={fields.kind} value={twin.first.kind} />
					</>
				)}
				<What {...props} />
				<TextFields view={view} state={state} />
				<div>
					<Button>{t("news.draft.save")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

const What = ({ view, state, item, twin }: ItemFormPageProps) => {
	const { t } = view;
	const part = { view, state };
	const first = twin === null && (item === null || isFirst(item));
	return (
		<>
			{first && (
				<Radios
					{...part}
					name={fields.kind}
					label={t("news.field.kind")}
					options={kinds.map((kind) => ({
						value: kind,
						label: t(`news.kind.${kind}`),
						says: t(`news.kind.${kind}.says`),
					}))}
				/>
			)}
			{(first || twin !== null) && (
				<Select
					{...part}
					name={fields.lang}
					label={t("news.field.lang")}
					options={storyLanguages.map(({ code, label }) => ({
						value: code,
						label: say(label, view.lang),
					}))}
				/>
			)}
			<Checkboxes
				{...part}
				name={fields.topics}
				label={t("news.field.topics")}
				hint={t("news.field.topics.hint", { n: terms.mostTopics })}
				options={topics.map(({ code }) => ({
					value: code,
					label: topicInWords(view, code),
				}))}
			/>
		</>
	);
};

/** Title, summary and text, as a draft and as a correction have them. */
export const TextFields = ({
	view,
	state,
}: {
	readonly view: View;
	readonly state: FormState;
}) => {
	const { t } = view;
	const part = { view, state };
	return (
		<>
			<Field
				{...part}
				name={fields.title}
				label={t("news.field.title")}
				hint={t("news.field.title.hint")}
				autocomplete="off"
			/>
			<TextArea
				{...part}
				name={fields.summary}
				label={t("news.field.summary")}
				hint={t("news.field.summary.hint", { n: terms.longestSummary })}
				rows={2}
			/>
			<TextArea
				{...part}
				name={fields.body}
				label={t("news.field.body")}
				hint={t("news.field.body.hint")}
				rows={14}
			/>
			<Fold summary={t("news.marks")}>
				<ul>
					<li>{t("news.marks.paragraph")}</li>
					<li>
						<code>## </code> {t("news.marks.heading")}
					</li>
					<li>
						<code>- </code> {t("news.marks.list")}
					</li>
					<li>
						<code>{t("news.marks.link.example")}</code> {t("news.marks.link")}
					</li>
				</ul>
			</Fold>
		</>
	);
};
