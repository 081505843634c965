import { limit } from "#disclosure";
import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { date, number } from "#ui/format.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import type { View } from "#ui/view.ts";
import {
	centrePlace,
	isAnythingTold,
	islandOf,
	islands,
	outcomes,
	type TableName,
	type ToldNumber,
	type ToldYear,
	tenRights,
	ways,
} from "../../index.ts";
import { nameOf, numberInWords, wholeOf } from "./number-words.ts";

interface NumbersPageProps {
	readonly view: View;
	/** Every year that was told, the latest first. */
	readonly years: readonly ToldYear[];
	/** The one that is read; none while no year was told. */
	readonly shown: ToldYear | null;
	/** Names of provinces by their code. */
	readonly provinces: ReadonlyMap<string, string>;
}

/** How many told something in the room, and how it ended: a number where many stand behind it, and no row of anybody. */
export const NumbersPage = (props: NumbersPageProps) => {
	const { view, shown, years } = props;
	const { t } = view;
	return (
		<CitizenLayout
			view={view}
			title={t("rights-cases.numbers.title")}
			description={t("rights-cases.numbers.lead")}
		>
			<PageHead
				title={t("rights-cases.numbers.title")}
				lead={t("rights-cases.numbers.lead")}
				below={years.length > 1 ? <Years {...props} /> : undefined}
			/>
			<Notice kind="info" title={t("rights-cases.numbers.caveat.title")}>
				{t("rights-cases.numbers.caveat")}
			</Notice>
			{shown && isAnythingTold(shown) ? (
				<Told {...props} shown={shown} />
			) : (
				<Nothing view={view} shown={shown} />
			)}
			<Method view={view} least={shown?.least ?? limit} />
		</CitizenLayout>
	);
};

const Nothing = ({ view, shown }: Pick<NumbersPageProps, "view" | "shown">) => {
	const { t } = view;
	return shown ? (
		<EmptyState
			title={t("rights-cases.numbers.few", { year: String(shown.year) })}
		>
			{t("rights-cases.numbers.few.says", { least: shown.least })}
		</EmptyState>
	) : (
		<EmptyState title={t("rights-cases.numbers.none")}>
			{t("rights-cases.numbers.none.says")}
		</EmptyState>
	);
};

const Years = ({ view, years, shown }: NumbersPageProps) => (
	<Chips
		label={view.t("rights-cases.numbers.years")}
		chips={years.map(({ year }) => ({
			name: String(year),
			href: `${link(view, "/angka/ruang", {})}?tahun=${year}`,
			current: year === shown?.year,
		}))}
	/>
);

const Told = (props: NumbersPageProps & { readonly shown: ToldYear }) => {
	const { view, shown } = props;
	const { t, lang } = view;
	const { numbers } = shown;
	const received = wholeOf(numbers, "received");
	const ended = wholeOf(numbers, "ended");
	return (
		<>
			<Section
				id="jumlah"
				title={t("rights-cases.numbers.year", { year: String(shown.year) })}
			>
				<p>
					{received === null
						? t("rights-cases.numbers.says.few", {
								year: String(shown.year),
								least: shown.least,
							})
						: t("rights-cases.numbers.says", {
								year: String(shown.year),
								received: number(lang, received),
								ended: numberInWords(view, ended),
							})}
				</p>
				<Meta>
					{t("rights-cases.numbers.told", { day: date(lang, shown.toldOn) })}
				</Meta>
			</Section>
			<Numbers {...props} what="way" codes={ways} n={received} />
			<Numbers {...props} what="outcome" codes={outcomes} n={ended} />
			<Numbers
				{...props}
				what="right"
				codes={tenRights().rights.map(({ code }) => code)}
				n={ended}
			/>
			<Numbers {...props} what="place" codes={placesIn(numbers)} n={received} />
		</>
	);
};

const Numbers = ({
	view,
	shown: { numbers, least },
	what,
	codes,
	n,
	provinces,
}: NumbersPageProps & {
	readonly shown: ToldYear;
	readonly what: Exclude<TableName, "received" | "ended">;
	readonly codes: readonly string[];
	/** Of how many. */
	readonly n: number | null;
}) => {
	const { t } = view;
	const rows = codes.flatMap((code) =>
		numbers.filter((one) => one.what === what && one.code === code),
	);
	// Of a table in which nothing is told one sentence says as much.
	const some = rows.some((row) => row.n !== null);
	return (
		<Section
			id={`tabel-${what}`}
			title={t(`rights-cases.numbers.${what}`)}
			beside={n === null ? undefined : t("rights-cases.numbers.n", { n })}
		>
			<p class="hint">{t(`rights-cases.numbers.${what}.says`)}</p>
			{some ? (
				<DataTable
					id={`angka-${what}`}
					caption={t(`rights-cases.numbers.${what}`)}
					hideCaption
					columns={[
						{
							key: "name",
							label: t(`rights-cases.numbers.${what}.column`),
							cell: (row) =>
								row.what === "place" && row.code in islands ? (
									<strong>{nameOf(view, row, provinces)}</strong>
								) : (
									nameOf(view, row, provinces)
								),
						},
						{
							key: "n",
							label: t("rights-cases.numbers.count"),
							numeric: true,
							cell: (row) => numberInWords(view, row.n),
						},
					]}
					rows={what === "place" ? rows.filter(worthARow) : rows}
				/>
			) : (
				<p>{t("rights-cases.numbers.table.few", { least })}</p>
			)}
		</Section>
	);
};

/** Provinces of which nothing is told stand in their group: thirty rows of one word say nothing. */
const worthARow = ({ code, n }: ToldNumber): boolean =>
	n !== null || code === centrePlace || code in islands;

/** The centre, then each group of provinces with its provinces below it. */
function placesIn(numbers: readonly ToldNumber[]): readonly string[] {
	const codes = numbers
		.filter(({ what }) => what === "place")
		.map(({ code }) => code);
	return [
		centrePlace,
		...Object.keys(islands).flatMap((island) => [
			island,
			...codes.filter((code) => islandOf(code) === island),
		]),
	];
}

/** How it is counted, word for word as in the files. */
const Method = ({
	view,
	least,
}: {
	readonly view: View;
	readonly least: number;
}) => {
	const { t } = view;
	return (
		<Section id="cara" title={t("rights-cases.numbers.method")}>
			<ul>
				{methodLines(view, least).map((line) => (
					<li>{line}</li>
				))}
			</ul>
			<Meta>
				<a href={link(view, "/angka/ruang/data.csv", {})}>
					{t("rights-cases.numbers.csv")}
				</a>
				{" · "}
				<a href={link(view, "/angka/ruang/data.json", {})}>
					{t("rights-cases.numbers.json")}
				</a>
			</Meta>
		</Section>
	);
};

export const methodLines = (
	{ t }: Pick<View, "t">,
	least: number,
): readonly string[] => [
	t("rights-cases.numbers.method.received"),
	t("rights-cases.numbers.method.ended"),
	t("rights-cases.numbers.method.rights"),
	t("rights-cases.numbers.method.when"),
	t("rights-cases.numbers.method.hidden", { least }),
	t("rights-cases.numbers.method.places"),
	t("rights-cases.numbers.caveat"),
];
