import { instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { decimal, month, number } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { OutsideLink } from "#ui/outside-link.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	bestIndex,
	type KnownBrought,
	partsOf,
	type Span,
} from "../../index.ts";

interface BroughtPageProps {
	readonly view: View;
	readonly unit: Unit;
	/** The latest span first. */
	readonly brought: readonly KnownBrought[];
}

/** Rows that a page shows: monthly figures of five years. */
const shown = 60;

/** What other systems counted of a unit, beside ours and never mixed in. */
export const BroughtPage = ({ view, unit, brought }: BroughtPageProps) => {
	const { t, lang } = view;
	const older = brought.length - shown;
	return (
		<CitizenLayout
			view={view}
			title={t("surveys.brought.title", { unit: unit.name })}
			description={t("surveys.brought.description", { unit: unit.name })}
		>
			<PageHead
				above={
					<Crumbs
						view={view}
						path={[
							{
								name: unit.name,
								href: link(view, "/unit/:slug", { slug: unit.slug }),
							},
							{ name: t("surveys.brought.name") },
						]}
					/>
				}
				title={t("surveys.brought.title", { unit: unit.name })}
				lead={t("surveys.brought.lead")}
			/>
			<DataTable
				id="indeks"
				caption={t("surveys.brought.table")}
				columns={[
					{
						key: "span",
						label: t("surveys.brought.span"),
						// Both in one cell: on a telephone the figure stands beside them.
						cell: ({ span, instrument }) => (
							<>
								{spanInWords(view, span)}
								<br />
								<small>{surveyInWords(view, instrument)}</small>
							</>
						),
					},
					{
						key: "index",
						label: t("surveys.brought.index"),
						numeric: true,
						cell: (row) => indexInWords(view, row),
					},
					{
						key: "people",
						label: t("surveys.brought.people"),
						numeric: true,
						cell: ({ people }) => number(lang, people),
					},
					{
						key: "source",
						label: t("surveys.brought.source"),
						cell: ({ source, link: at }) =>
							at === "" ? (
								source
							) : (
								<OutsideLink href={at}>{source}</OutsideLink>
							),
					},
				]}
				rows={brought.slice(0, shown)}
			/>
			{older > 0 && <Meta>{t("surveys.brought.older", { n: older })}</Meta>}
			<p>
				<a
					href={link(view, "/unit/:slug/survei-lain.csv", { slug: unit.slug })}
					download
				>
					{t("surveys.brought.csv")}
				</a>
			</p>
		</CitizenLayout>
	);
};

/** "Semester I 2023", "Mei 2023" */
function spanInWords(view: View, span: Span): string {
	const parts = partsOf(span);
	if (!parts) return span;
	const { kind, year, place } = parts;
	if (kind === "month") return month(view.lang, `${span}-01`);
	return view.t(`surveys.brought.span-${kind}`, {
		year: String(year),
		place: numerals[place - 1] ?? String(place),
	});
}

const numerals = ["I", "II", "III", "IV"];

const surveyInWords = ({ lang }: View, instrument: string): string =>
	say(instrumentNamed(instrument)?.title ?? { id: instrument }, lang);

function indexInWords(
	{ t, lang }: View,
	{ instrument: id, index }: KnownBrought,
): string {
	const instrument = instrumentNamed(id);
	return instrument
		? t("surveys.brought.index-of", {
				index: decimal(lang, index),
				best: decimal(lang, bestIndex(instrument)),
			})
		: decimal(lang, index);
}
