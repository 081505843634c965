import { date } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { type Draft, differenceOf } from "../index.ts";

/** On one page; the earlier ones have pages of their own. */
const perPage = 5;

/** Each version of a text beside the one before it: what went is struck out, what came is underlined, and both are said in words. */
export const DraftsPage = ({
	view,
	title,
	drafts,
	upTo,
	back,
}: {
	readonly view: View;
	readonly title: string;
	readonly drafts: readonly Draft[];
	/** The newest version on the page, as the address names it; the newest of all where it names none. */
	readonly upTo: string | null;
	readonly back: { readonly name: string; readonly href: string };
}) => {
	const { t, lang } = view;
	const newest = Number(upTo) || drafts.length;
	const oldest = Math.max(1, newest - perPage + 1);
	const shown = drafts.filter(
		({ number }) => number >= oldest && number <= newest,
	);
	return (
		<CitizenLayout
			view={view}
			title={t("requests.draft.title")}
			unlisted
			head={
				<PageHead
					above={<a href={back.href}>{back.name}</a>}
					title={t("requests.draft.title")}
					lead={title}
				/>
			}
		>
			{shown.toReversed().map((draft) => (
				<Section
					id={`versi-${draft.number}`}
					title={t("requests.draft.version", { n: draft.number })}
				>
					<Meta>
						{date(lang, draft.writtenOn)} ·{" "}
						{t(
							draft.by === "office"
								? "requests.history.by-office"
								: "requests.history.by-applicant",
						)}
					</Meta>
					<Text
						view={view}
						draft={draft}
						before={drafts.find(({ number }) => number === draft.number - 1)}
					/>
				</Section>
			))}
			{oldest > 1 && (
				<p>
					<a href={`?sampai=${oldest - 1}`}>{t("requests.draft.older")}</a>
				</p>
			)}
		</CitizenLayout>
	);
};

const Text = ({
	view,
	draft,
	before,
}: {
	readonly view: View;
	readonly draft: Draft;
	readonly before: Draft | undefined;
}) => (
	<div>
		{before ? (
			differenceOf(before.text, draft.text).map(({ is, text }) =>
				is === "gone" ? (
					<del>
						<span class="hide">{view.t("requests.draft.gone")} </span>
						<Lines text={text} />
					</del>
				) : is === "new" ? (
					<ins>
						<span class="hide">{view.t("requests.draft.new")} </span>
						<Lines text={text} />
					</ins>
				) : (
					<Lines text={text} />
				),
			)
		) : (
			<Lines text={draft.text} />
		)}
	</div>
);

/** A text in its lines, without a rule of style that every page would carry. */
const Lines = ({ text }: { readonly text: string }) => (
	<>
		{text.split("\n").map((line, at) => (
			<>
				{at > 0 && <br />}
				{line}
			</>
		))}
	</>
);
