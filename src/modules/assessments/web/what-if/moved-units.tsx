import type { Instrument, Move, Outcome, Point } from "#instruments";
import { say } from "#kernel/text.ts";
import type { Tone } from "#ui/content.ts";
import { decimal } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import type { Column } from "#ui/table.tsx";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Round, TriedUnit } from "../../index.ts";

/** Unit, which way it moves, what it is now and what it would be: the move is seen on a small screen, too. */
export const movedColumns = (
	view: View,
	draft: Instrument,
	round: Pick<Round, "instrument" | "year">,
	/** Whether today's predicates are read by the limits of the draft, as those published are not known. */
	lent: boolean,
): Column<TriedUnit>[] => [
	{
		key: "unit",
		label: view.t("assessments.trial-col-unit"),
		cell: ({ slug, name, decided }) => (
			<>
				<a href={pageOf(view, round, slug, decided)}>{name}</a>
				{!decided && (
					<span class="why">{view.t("assessments.trial-undecided")}</span>
				)}
			</>
		),
	},
	...(draft.bands
		? [
				{
					key: "move",
					label: view.t("assessments.trial-col-move"),
					cell: ({ move }: TriedUnit) => <MoveTag view={view} move={move} />,
				},
			]
		: []),
	{
		key: "before",
		label: view.t(
			lent
				? "assessments.trial-col-before-lent"
				: "assessments.trial-col-before",
		),
		numeric: true,
		cell: ({ before }) => <Result view={view} draft={draft} outcome={before} />,
	},
	{
		key: "after",
		label: view.t("assessments.trial-col-after"),
		numeric: true,
		cell: ({ after }) =>
			after ? (
				<Result view={view} draft={draft} outcome={after} />
			) : (
				view.t("assessments.trial-not-asked")
			),
	},
];

/** Its result where one is public; else its own page. */
const pageOf = (
	view: View,
	{ instrument, year }: Pick<Round, "instrument" | "year">,
	unit: string,
	decided: boolean,
): string =>
	decided
		? link(view, "/hasil/:instrument/:year/unit/:unit", {
				instrument,
				year: String(year),
				unit,
			})
		: link(view, "/unit/:slug", { slug: unit });

const Result = ({
	view,
	draft,
	outcome: { missing, lowest, highest },
}: {
	readonly view: View;
	readonly draft: Instrument;
	readonly outcome: Outcome;
}) => {
	const [low, high] = [lowest, highest].map((point) => ({
		score: scoreOf(view, point),
		predicate: predicateOf(view, draft, point),
	}));
	const certain = missing.length === 0 || low?.score === high?.score;
	const span = (part: "score" | "predicate") =>
		certain || low?.[part] === high?.[part]
			? low?.[part]
			: view.t("assessments.trial-from-to", {
					from: low?.[part] ?? "",
					to: high?.[part] ?? "",
				});
	return (
		<>
			{span("score")}
			{draft.bands && <span class="why">{span("predicate")}</span>}
		</>
	);
};

const scoreOf = (view: View, { score }: Point): string =>
	score === null
		? view.t("assessments.trial-no-score")
		: decimal(view.lang, score);

function predicateOf(
	view: View,
	{ bands }: Instrument,
	{ band, held }: Point,
): string {
	if (held) return view.t("assessments.trial-held");
	const found = bands?.bands.find(({ code }) => code === band);
	return found
		? say(found.label, view.lang)
		: view.t("assessments.trial-no-predicate");
}

const looks = {
	down: ["diamond", "bad"],
	up: ["disc", "ok"],
	depends: ["half", "warn"],
	same: ["ring", "plain"],
	unknown: ["dotted", "plain"],
	"not-asked": ["dotted", "plain"],
} as const satisfies Record<Move, readonly [Shape, Tone]>;

const MoveTag = ({
	view,
	move,
}: {
	readonly view: View;
	readonly move: Move;
}) => {
	const [shape, tone] = looks[move];
	return (
		<Tag shape={shape} tone={tone}>
			{view.t(`assessments.trial-${move}`)}
		</Tag>
	);
};
