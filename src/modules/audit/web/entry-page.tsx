import type { checkUpTo, EntryWithNames } from "#audit";
import type { Content } from "#ui/content.ts";
import { Facts } from "#ui/facts.tsx";
import { moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Code, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { TrailCrumbs } from "./trail-page.tsx";
import {
	deedInWords,
	kindInWords,
	subjectInWords,
	whoInWords,
} from "./words.ts";

interface EntryPageProps extends EntryWithNames {
	readonly view: View;
	/** Whether the chain holds up to here; null while the row is not linked. */
	readonly checked: Awaited<ReturnType<typeof checkUpTo>>;
}

/** One row of the trail: who did what to what, the details that are still kept, and its place in the chain. */
export const EntryPage = (props: EntryPageProps) => {
	const { view, entry, names } = props;
	const { t, lang } = view;
	const title = deedInWords(view, entry.deed);
	const subject = subjectInWords(view, entry, names);
	const kind = kindInWords(view, entry.subjectKind);
	const about =
		subject.name === kind
			? kind
			: t("audit.about.of", { kind, name: subject.name });
	return (
		<OfficerLayout
			view={view}
			title={title}
			head={
				<PageHead
					above={
						<TrailCrumbs
							view={view}
							here={t("audit.entry", { id: entry.id })}
						/>
					}
					title={title}
				/>
			}
		>
			<Facts
				facts={[
					{ term: t("audit.when"), is: moment(lang, entry.at) },
					{ term: t("audit.who"), is: whoInWords(view, entry, names) },
					{
						term: t("audit.about"),
						is:
							subject.href === undefined ? (
								about
							) : (
								<a href={subject.href}>{about}</a>
							),
					},
					{
						term: t("audit.subject-id"),
						is: <Code>{entry.subjectId}</Code>,
					},
				]}
			/>
			<p>
				<a
					href={link(
						view,
						"/jejak",
						{},
						{ hal: entry.subjectKind, id: entry.subjectId },
					)}
				>
					{t("audit.same-subject")}
				</a>
			</p>
			<Details {...props} />
			<Place {...props} />
		</OfficerLayout>
	);
};

/** Kept apart from the trail, so that they can be erased; the chain then still holds. */
const Details = ({ view, entry }: EntryPageProps) => {
	const { t } = view;
	const details = Object.entries(entry.details ?? {});
	return (
		<Section id="rincian" title={t("audit.details")}>
			{entry.details === null ? (
				<Notice kind="info">{t("audit.details.erased")}</Notice>
			) : details.length === 0 ? (
				<p>{t("audit.details.none")}</p>
			) : (
				<Facts
					facts={details.map(([name, value]) => ({
						term: <Code>{name}</Code>,
						is: detail(value),
					}))}
				/>
			)}
		</Section>
	);
};

const detail = (value: unknown): Content =>
	typeof value === "string" ? (
		value || "–"
	) : value === null ? (
		"–"
	) : typeof value === "number" || typeof value === "boolean" ? (
		String(value)
	) : (
		<Code>{JSON.stringify(value)}</Code>
	);

const Place = ({ view, entry, checked }: EntryPageProps) => {
	const { t } = view;
	const chain = t(`audit.chain.${entry.chain}`);
	return (
		<Section id="rantai" title={t("audit.place")}>
			{checked === null ? (
				<Notice kind="calm">{t("audit.place.waiting", { chain })}</Notice>
			) : checked.report.broken ? (
				<Notice
					kind="bad"
					title={t("audit.chain.broken", {
						chain,
						place: checked.report.broken.place,
					})}
				>
					{t(`audit.broken.${checked.report.broken.what}`)}{" "}
					{t("audit.broken.next")}
				</Notice>
			) : (
				<Notice kind="ok">
					{t("audit.place.whole", {
						chain,
						from: checked.after + 1,
						place: entry.place ?? 0,
					})}
				</Notice>
			)}
			<Facts
				facts={[
					...(entry.hash === null || entry.beforeHash === null
						? []
						: [
								{ term: t("audit.hash"), is: <Hash>{entry.hash}</Hash> },
								{
									term: t("audit.hash.before"),
									is: <Hash>{entry.beforeHash}</Hash>,
								},
							]),
					{
						term: t("audit.hash.details"),
						is: <Hash>{entry.detailsHash}</Hash>,
					},
				]}
			/>
		</Section>
	);
};

/** In groups, so that it wraps and can be compared by eye. */
const Hash = ({ children }: { readonly children: string }) => (
	<Code>{children.replace(/.{8}(?=.)/g, "$& ")}</Code>
);
