import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Hug, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Notice } from "#ui/notice.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	changedParts,
	type Draft,
	type Facility,
	isAsking,
	type Service,
	type ServiceContent,
} from "../../index.ts";
import { partWords, wordsInPart } from "../editing/part-words.ts";
import { DraftDeeds } from "./draft-deeds.tsx";

export interface DraftPageProps {
	readonly view: View;
	readonly service: Service;
	readonly draft: Draft;
	/** The version that held when the draft was written. */
	readonly before: ServiceContent;
	/** Of the unit: what a principle may be shown by. */
	readonly facilities: readonly Facility[];
	/** Others of this service, the newest first. */
	readonly others: readonly Draft[];
	readonly mayEdit: boolean;
	readonly state: FormState;
	readonly once: string;
}

/** What is to change of a service, beside what holds; where one says what one thinks; and what became of what was said. */
export const DraftPage = (props: DraftPageProps) => {
	const { view, service, draft, before, facilities, others, state } = props;
	const { t, lang } = view;
	const title = titleOf(view, service, draft);
	const changed = changedParts(before, draft.content);
	return (
		<CitizenLayout
			view={view}
			title={title}
			description={draft.why}
			form={state}
			aside={<Aside {...props} />}
			asideLabel={t("catalogue.draft.say")}
		>
			<PageHead
				above={<DraftCrumbs view={view} service={service} />}
				title={title}
				lead={draft.why}
			/>
			{draft.withdrawnWhy && draft.endedOn && (
				<Notice
					kind="warn"
					title={t("catalogue.draft.withdrawn", {
						day: date(lang, draft.endedOn),
					})}
				>
					{draft.withdrawnWhy}
				</Notice>
			)}
			{draft.state === "open" && service.version !== draft.basedOn && (
				<Notice kind="warn">{t("catalogue.draft.moved-on")}</Notice>
			)}
			<Section id="perubahan" title={t("catalogue.draft.changes")}>
				{changed.length === 0 && <p>{t("catalogue.history.same")}</p>}
				<Facts
					facts={changed.map((part) => ({
						term: partWords(view, part),
						is: (
							<>
								<p class="meta">
									{t("catalogue.draft.now", { n: draft.basedOn })}:{" "}
									{wordsInPart(view, before, part, facilities)}
								</p>
								<p>
									{t("catalogue.draft.next")}:{" "}
									{wordsInPart(view, draft.content, part, facilities)}
								</p>
							</>
						),
					}))}
				/>
			</Section>
			<Said view={view} draft={draft} />
			<DraftDeeds {...props} />
			<OtherDrafts view={view} service={service} others={others} />
		</CitizenLayout>
	);
};

const titleOf = ({ t, lang, now }: View, service: Service, draft: Draft) => {
	const about = { service: say(service.name, lang) };
	if (draft.state === "published")
		return t("catalogue.draft.title.published", {
			...about,
			n: draft.publishedVersion ?? 0,
		});
	if (draft.state === "withdrawn")
		return t("catalogue.draft.title.withdrawn", about);
	return t(
		isAsking(draft, dayOf(now))
			? "catalogue.draft.title.asking"
			: "catalogue.draft.title.answering",
		about,
	);
};

export const DraftCrumbs = ({
	view,
	service,
}: {
	readonly view: View;
	readonly service: Service;
}) => (
	<Crumbs
		view={view}
		path={[
			{
				name: view.t("catalogue.list.title"),
				href: link(view, "/layanan", {}),
			},
			{
				name: say(service.name, view.lang),
				href: link(view, "/layanan/:slug", { slug: service.slug }),
			},
			{ name: view.t("catalogue.draft") },
		]}
	/>
);

const Aside = ({ view, service, draft }: DraftPageProps) => {
	const { t, lang } = view;
	const facts: { term: string; is: Content }[] = [
		{ term: t("catalogue.draft.opened"), is: date(lang, draft.openedOn) },
		{ term: t("catalogue.draft.until"), is: date(lang, draft.until) },
		{
			term: t("catalogue.draft.minutes"),
			is: draft.minutesAt ? (
				<OutsideLink href={draft.minutesAt}>
					{t("catalogue.draft.minutes.read")}
				</OutsideLink>
			) : (
				t("catalogue.draft.minutes.none")
			),
		},
	];
	return (
		<>
			{isAsking(draft, dayOf(view.now)) && (
				<Hug tone="warn">
					<h2>{t("catalogue.draft.say")}</h2>
					<p>{t("catalogue.draft.say.says")}</p>
					{draft.discussedAt && (
						<p>
							<OutsideLink href={draft.discussedAt}>
								{t("catalogue.draft.say.there")}
							</OutsideLink>
						</p>
					)}
					<p>
						<a
							href={link(
								view,
								"/pengaduan/ke/:unit/langkah/:step",
								{ unit: service.unit.slug, step: "1" },
								{ layanan: service.slug },
							)}
						>
							{t("catalogue.draft.say.here")}
						</a>
					</p>
				</Hug>
			)}
			<Facts look="narrow" facts={facts} />
		</>
	);
};

/** You said, we did. */
const Said = ({ view, draft }: Pick<DraftPageProps, "view" | "draft">) => (
	<Section id="hasil" title={view.t("catalogue.draft.heard")}>
		{draft.heard.length === 0 ? (
			<p>{view.t("catalogue.draft.heard.none")}</p>
		) : (
			<List>
				{draft.heard.map(({ said, did }) => (
					<ListRow name={said} says={view.t("catalogue.draft.did", { did })} />
				))}
			</List>
		)}
	</Section>
);

export const OtherDrafts = ({
	view,
	service,
	others,
}: {
	readonly view: View;
	readonly service: Service;
	readonly others: readonly Draft[];
}) =>
	others.length === 0 ? null : (
		<Section id="lain" title={view.t("catalogue.draft.others")}>
			<List>
				{others.map((one) => (
					<ListRow
						name={one.why}
						href={link(view, "/layanan/:slug/rancangan/:number", {
							slug: service.slug,
							number: String(one.number),
						})}
						says={date(view.lang, one.openedOn)}
						end={view.t(`catalogue.draft.state.${one.state}`)}
					/>
				))}
			</List>
		</Section>
	);

/** No draft was ever opened, or none is open now. */
export const NoDraftPage = ({
	view,
	service,
	others,
}: {
	readonly view: View;
	readonly service: Service;
	readonly others: readonly Draft[];
}) => {
	const title = view.t("catalogue.draft.none.title", {
		service: say(service.name, view.lang),
	});
	return (
		<CitizenLayout view={view} title={title}>
			<PageHead
				above={<DraftCrumbs view={view} service={service} />}
				title={title}
			/>
			<EmptyState
				title={view.t("catalogue.draft.none")}
				next={
					<a href={link(view, "/layanan/:slug", { slug: service.slug })}>
						{view.t("catalogue.draft.none.next")}
					</a>
				}
			>
				{view.t("catalogue.draft.none.says")}
			</EmptyState>
			<OtherDrafts view={view} service={service} others={others} />
		</CitizenLayout>
	);
};
