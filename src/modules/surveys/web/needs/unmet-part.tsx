import { BarChart } from "#ui/bar-chart.tsx";
import type { Content } from "#ui/content.ts";
import { number } from "#ui/format.ts";
import { Meta, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import {
	type ToldKind,
	toldInAll,
	type UnmetNeed,
	unmetReasons,
} from "../../index.ts";

interface UnmetPartProps {
	readonly view: View;
	/** The unit by its word in addresses. */
	readonly slug: string;
	readonly year: number;
	readonly unmet: UnmetNeed;
}

/** Beside the index: who was not served and why, and what would have helped. Public; no small number is told. */
export const UnmetPart = ({ view, slug, year, unmet }: UnmetPartProps) => {
	const { t } = view;
	return (
		<Section id="tidak-terlayani" title={t("surveys.unmet.part.title")}>
			<p>{t("surveys.unmet.part.lead")}</p>
			<p>
				<strong>{unservedInWords(view, year, unmet)}</strong>
			</p>
			<Unserved view={view} unmet={unmet} />
			<p>
				<a href={link(view, "/survei/:unit/tidak-terlayani", { unit: slug })}>
					{t("surveys.unmet.part.tell")}
				</a>
			</p>
			<NeedsPart view={view} unmet={unmet} level={3} />
			<Meta>{t("surveys.unmet.part.source", { least: unmet.fewest })}</Meta>
		</Section>
	);
};

/** How many were not served, in one sentence that tells no small number. */
export function unservedInWords(
	{ t, lang }: View,
	year: number,
	{ atDesk, byPeople }: Pick<UnmetNeed, "atDesk" | "byPeople">,
): string {
	// The larger of the two: somebody may be in both.
	const n = Math.max(toldInAll(atDesk), toldInAll(byPeople));
	return n === 0
		? t("surveys.unmet.part.few", { year: String(year) })
		: t("surveys.unmet.part.at-least", {
				n: number(lang, n),
				year: String(year),
			});
}

/** By reason, the desk beside the people; only reasons of which one of them is told. */
const Unserved = ({ view, unmet }: Pick<UnmetPartProps, "view" | "unmet">) => {
	const { t } = view;
	const numbersOf = (kinds: readonly ToldKind[]) =>
		new Map(kinds.map(({ kind, n }) => [kind, n]));
	const desk = numbersOf(unmet.atDesk);
	const people = numbersOf(unmet.byPeople);
	const isTold = (code: string) =>
		(desk.get(code) ?? null) !== null || (people.get(code) ?? null) !== null;
	const rows = unmetReasons.filter(isTold);
	const cell = (n: number | null | undefined) =>
		n == null
			? t("surveys.unmet.desk.few", { least: unmet.fewest })
			: number(view.lang, n);
	return rows.length === 0 ? null : (
		<>
			<DataTable
				id="menurut-sebab"
				caption={t("surveys.unmet.desk.table")}
				rows={rows}
				columns={[
					{
						key: "reason",
						label: t("surveys.unmet.part.reason"),
						cell: (code) => t(`surveys.unmet.reason.${code}`),
					},
					{
						key: "desk",
						label: t("surveys.unmet.desk.at-desk"),
						numeric: true,
						cell: (code) => cell(desk.get(code)),
					},
					{
						key: "people",
						label: t("surveys.unmet.desk.by-people"),
						numeric: true,
						cell: (code) => cell(people.get(code)),
					},
				]}
			/>
			<Others
				view={view}
				fewest={unmet.fewest}
				names={unmetReasons
					.filter((code) => !isTold(code))
					.map((code) => t(`surveys.unmet.reason.${code}`))}
			/>
		</>
	);
};

/** What those who answered say: whether they got what they came for, and what would have helped. */
export const NeedsPart = ({
	view,
	unmet,
	level = 2,
}: Pick<UnmetPartProps, "view" | "unmet"> & { readonly level?: 2 | 3 }) => {
	const { t } = view;
	return (
		<>
			{told(unmet.outcome).length > 0 && (
				<Section
					id="mendapat"
					title={t("surveys.unmet.part.outcome")}
					level={level}
				>
					<Kinds
						view={view}
						words="surveys.needs.outcome"
						kinds={unmet.outcome}
						fewest={unmet.fewest}
					/>
				</Section>
			)}
			{told(unmet.whyNot).length > 0 && (
				<Section
					id="mengapa"
					title={t("surveys.unmet.part.why-not")}
					level={level}
				>
					<Kinds
						view={view}
						words="surveys.unmet.reason"
						kinds={unmet.whyNot}
						fewest={unmet.fewest}
					/>
				</Section>
			)}
			<Section
				id="membantu"
				title={t("surveys.unmet.part.needs")}
				level={level}
			>
				{told(unmet.needs).length > 0 ? (
					<>
						<Meta>{t("surveys.unmet.part.needs.says")}</Meta>
						<Kinds
							view={view}
							words="surveys.needs.kind"
							kinds={unmet.needs}
							fewest={unmet.fewest}
						/>
					</>
				) : (
					<p>{t("surveys.unmet.part.needs.none", { least: unmet.fewest })}</p>
				)}
			</Section>
		</>
	);
};

interface KindsProps {
	readonly view: View;
	/** Where the words of the kinds are: `surveys.needs.kind`. */
	readonly words: string;
	readonly kinds: readonly ToldKind[];
	/** Fewer people are not told. */
	readonly fewest: number;
}

/** Bars of those that are told, each with its number; the others by name alone. Nothing where none is told. */
const Kinds = ({ view, words, kinds, fewest }: KindsProps): Content => {
	const shown = told(kinds);
	const most = Math.max(...shown.map(({ n }) => n));
	const others = kinds.filter(({ n }) => n === null);
	const named = (kind: string) => view.says(`${words}.${kind}`);
	return shown.length === 0 ? null : (
		<>
			<BarChart
				bars={shown.map(({ kind, n }) => ({
					label: named(kind),
					value: number(view.lang, n),
					share: (n / most) * 100,
					step: 3,
				}))}
			/>
			<Others
				view={view}
				fewest={fewest}
				names={others.map(({ kind }) => named(kind))}
			/>
		</>
	);
};

const Others = ({
	view,
	names,
	fewest,
}: {
	readonly view: View;
	readonly fewest: number;
	readonly names: readonly string[];
}) =>
	names.length === 0 ? null : (
		<Meta>
			{view.t("surveys.unmet.part.others", {
				least: fewest,
				names: names.join("; "),
			})}
		</Meta>
	);

const told = (kinds: readonly ToldKind[]) =>
	kinds.flatMap(({ kind, n }) => (n === null ? [] : [{ kind, n }]));
