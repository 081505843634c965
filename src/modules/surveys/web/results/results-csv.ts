import { stringify } from "csv-stringify/sync";
import { outcomeInWords, whenInWords } from "#actions/web";
import { type Instrument, indicatorsOf } from "#instruments";
import { exact, fixed } from "#kernel/decimal.ts";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import {
	bestIndex,
	mixedAtLeast,
	type Part,
	type ToldKind,
} from "../../index.ts";
import { followedInWords } from "../improvement/change-words.ts";
import type { ResultsPageProps } from "./results-page.tsx";
import { nameOf } from "./services-table.tsx";
import { quarterName } from "./trend-figure.tsx";

/** Part of the page, what the line is of, figure, lower and upper end of its range, people, and words. */
type Line = readonly [
	part: string,
	of: string,
	value: string,
	from: string,
	to: string,
	people: string,
	words: string,
];

/**
 * The page of results as a file: its main figures in the same order, with how they were counted. What is hidden there is
 * hidden here; why answers look odd, and themes of remarks, stand on the page alone.
 */
export const resultsCsv = (props: ResultsPageProps): string =>
	stringify([headOf(props), ...linesOf(props)], {
		bom: true,
		escape_formulas: true,
		record_delimiter: "windows",
	});

const headOf = ({ view }: ResultsPageProps): Line => [
	view.t("surveys.csv.part"),
	view.t("surveys.csv.of"),
	view.t("surveys.csv.value"),
	view.t("surveys.csv.from"),
	view.t("surveys.csv.to"),
	view.t("surveys.csv.people"),
	view.t("surveys.csv.words"),
];

const linesOf = (props: ResultsPageProps): readonly Line[] => [
	...about(props),
	...whole(props),
	...(props.results.citizens.index
		? [
				...elements(props),
				...quarters(props),
				...services(props),
				...others(props),
				...ways(props),
			]
		: []),
	...needs(props),
	...own(props),
	...doing(props),
	...method(props),
];

const said = (part: string, of: string, words: string): Line => [
	part,
	of,
	"",
	"",
	"",
	"",
	words,
];

function about({ view, unit, instrument, year, results }: ResultsPageProps) {
	const part = view.t("surveys.csv.about");
	return [
		said(part, view.t("surveys.csv.unit"), unit.name),
		said(part, view.t("surveys.csv.survey"), say(instrument.title, view.lang)),
		said(part, view.t("surveys.results.year"), String(year)),
		said(
			part,
			view.t("surveys.csv.address"),
			`${view.origin}${view.path.replace("/hasil.csv", "/hasil")}`,
		),
		said(
			part,
			view.t("surveys.csv.counted"),
			results.countedAt ? dayOf(results.countedAt) : "",
		),
	];
}

/** Why a figure is not told. */
const hiddenInWords = (
	{ view, results }: Pick<ResultsPageProps, "view" | "results">,
	waits: boolean,
): string =>
	waits
		? view.t("surveys.csv.waits")
		: view.t("surveys.csv.hidden", { least: results.fewest });

/** A part with its index; hidden where it is hidden on the page. */
const lineOf = (
	props: ResultsPageProps,
	part: string,
	of: string,
	{ n, index }: Part,
	words = "",
	waits = false,
): Line => {
	const hidden = hiddenInWords(props, waits);
	return [
		part,
		of,
		index ? index.index : n === 0 ? "" : hidden,
		index?.interval?.from ?? "",
		index?.interval?.to ?? "",
		n === null ? hidden : String(n),
		words,
	];
};

function whole(props: ResultsPageProps): Line[] {
	const { view, instrument, results } = props;
	const { citizens, sample } = results;
	const band = citizens.index?.band;
	return [
		lineOf(
			props,
			view.t("surveys.results.index"),
			view.t("surveys.csv.whole"),
			citizens,
			[
				view.t("surveys.csv.best", { best: bestIndex(instrument) }),
				band?.known ? say(band.label, view.lang) : "",
				sample.needed === null
					? ""
					: view.t("surveys.csv.needed", { needed: sample.needed }),
			]
				.filter(Boolean)
				.join("; "),
		),
	];
}

function elements({ view, instrument, results }: ResultsPageProps): Line[] {
	const { index } = results.citizens;
	return indicatorsOf(instrument).flatMap(({ code, label }): Line[] => {
		const element = index?.elements[code];
		return element
			? [
					[
						view.t("surveys.results.element"),
						`${code} ${say(label, view.lang)}`,
						fixed(exact(element.mean), instrument.rounding.decimals),
						"",
						"",
						String(element.answers),
						index?.lowest.includes(code)
							? view.t("surveys.results.key.lowest")
							: "",
					],
				]
			: [];
	});
}

const quarters = (props: ResultsPageProps): Line[] =>
	props.trend.map((each) =>
		lineOf(
			props,
			props.view.t("surveys.results.quarter"),
			quarterName(props.view, each.period),
			each,
		),
	);

const services = (props: ResultsPageProps): Line[] =>
	props.results.services.every(({ serviceId }) => serviceId === null)
		? []
		: props.results.services.map((each) =>
				lineOf(
					props,
					props.view.t("surveys.results.service"),
					nameOf(props.view, props.services, each),
					each,
					each.needed === null
						? ""
						: props.view.t("surveys.csv.needed", { needed: each.needed }),
					props.results.partsUntil.services === null,
				),
			);

function others(props: ResultsPageProps): Line[] {
	const { view, results } = props;
	const part = view.t("surveys.csv.apart");
	const waits = results.partsUntil.odd === null;
	const ofOdd = (of: string, each: Part) =>
		lineOf(props, part, of, each, "", waits);
	return [
		ofOdd(view.t("surveys.csv.odd"), results.flagged),
		ofOdd(view.t("surveys.csv.not-odd"), results.withoutFlagged),
		lineOf(props, part, view.t("surveys.results.proxies"), results.proxies),
		lineOf(props, part, view.t("surveys.results.staff"), results.staff),
	];
}

const counted = (
	props: ResultsPageProps,
	part: string,
	of: string,
	n: number | null,
	why = hiddenInWords(props, false),
): Line => [part, of, "", "", "", n === null ? why : String(n), ""];

const ways = (props: ResultsPageProps): Line[] =>
	props.results.channels.map(({ word, n }) =>
		counted(
			props,
			props.view.t("surveys.results.ways"),
			props.view.says(`surveys.results.way.${word}`),
			n,
			hiddenInWords(props, props.results.partsUntil.channels === null),
		),
	);

function needs(props: ResultsPageProps): Line[] {
	const { view, unmet } = props;
	const few = view.t("surveys.csv.few", { least: unmet.fewest });
	const all = (part: string, words: string, kinds: readonly ToldKind[]) =>
		kinds.map(({ kind, n }) =>
			counted(props, part, view.says(`${words}.${kind}`), n, few),
		);
	return [
		...all(
			view.t("surveys.unmet.desk.at-desk"),
			"surveys.unmet.reason",
			unmet.atDesk,
		),
		...all(
			view.t("surveys.unmet.desk.by-people"),
			"surveys.unmet.reason",
			unmet.byPeople,
		),
		...all(
			view.t("surveys.unmet.part.outcome"),
			"surveys.needs.outcome",
			unmet.outcome,
		),
		...all(
			view.t("surveys.unmet.part.needs"),
			"surveys.needs.kind",
			unmet.needs,
		),
	];
}

const own = (props: ResultsPageProps): Line[] =>
	props.own.flatMap(({ question, n, waits, answers }) => [
		counted(
			props,
			props.view.t("surveys.csv.own"),
			say(question.ask, props.view.lang),
			n,
			hiddenInWords(props, waits),
		),
		...(question.kind === "text"
			? []
			: [...answers].map(([word, of]) =>
					counted(
						props,
						props.view.t("surveys.csv.own"),
						`${say(question.ask, props.view.lang)}: ${props.view.says(
							["yes", "no"].includes(word)
								? `surveys.answer.${word}`
								: `surveys.answer.scale.${word}`,
						)}`,
						of,
					),
				)),
	]);

const doing = (props: ResultsPageProps): Line[] =>
	props.followed.map((each) =>
		said(
			props.view.t("surveys.doing.title"),
			say(each.action.title, props.view.lang),
			[
				props.view.t(`actions.state.${each.action.state}`),
				whenInWords(props.view, each.action, dayOf(props.view.now)),
				outcomeInWords(props.view, each.action) ?? "",
				followedInWords(props.view, each),
			]
				.filter(Boolean)
				.join("; "),
		),
	);

function method({ view, instrument, results }: ResultsPageProps): Line[] {
	const part = view.t("surveys.results.method");
	const { convert } = instrument;
	return [
		view.t("surveys.results.method.short"),
		convert
			? view.t("surveys.results.method.index-times", { times: convert.times })
			: view.t("surveys.results.method.index"),
		view.t("surveys.results.method.interval"),
		view.t("surveys.results.method.sample"),
		view.t("surveys.results.method.few", {
			least: results.fewest,
			mixed: mixedAtLeast,
		}),
		view.t("surveys.change.method"),
		...noteOf(instrument, view),
	].map((words) => said(part, "", words));
}

const noteOf = (instrument: Instrument, { lang }: View): string[] =>
	!instrument.verified && instrument.note ? [say(instrument.note, lang)] : [];
