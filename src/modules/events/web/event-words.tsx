import type { Content, Tone } from "#ui/content.ts";
import { fullDate, time } from "#ui/format.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import {
	beginningOf,
	type Counts,
	confirmedIn,
	type Event,
	endOf,
	freeAt,
	type Side,
	type State,
	sidesOf,
	zoneOf,
} from "../index.ts";

/** How each state looks: a word, then a shape, then a colour. */
const looks = {
	draft: { shape: "dotted", tone: "plain" },
	open: { shape: "ring", tone: "info" },
	running: { shape: "half", tone: "info" },
	finished: { shape: "disc", tone: "plain" },
	reported: { shape: "disc", tone: "ok" },
	cancelled: { shape: "diamond", tone: "bad" },
} as const satisfies Record<State, { shape: Shape; tone: Tone }>;

export const StateTag = ({
	view,
	state,
}: {
	readonly view: View;
	readonly state: State;
}) => <Tag {...looks[state]}>{view.t(`events.state.${state}`)}</Tag>;

/** Only what was confirmed: somebody plans their journey by it. */
export const ConfirmedTags = ({
	view,
	event,
}: {
	readonly view: View;
	readonly event: Event;
}) => (
	<>
		{confirmedIn(event.helpers).map((role) => (
			<Tag shape="disc" tone="ok">
				{view.t(`events.confirmed.${role}`)}
			</Tag>
		))}
	</>
);

/** "Senin, 30 November 2026, 09.00–11.30 WIT": by the clocks of the place, whoever reads it. */
export function whenInWords(
	{ lang }: Pick<View, "lang">,
	event: Pick<Event, "on" | "from" | "minutes" | "province">,
): string {
	const zone = zoneOf(event);
	const [begins = ""] = time(lang, beginningOf(event), zone).split(" ");
	return `${fullDate(lang, event.on)}, ${begins}–${time(lang, endOf(event), zone)}`;
}

/** How one takes part and where, in one line. */
export const whereInWords = (
	{ t }: Pick<View, "t">,
	{ mode, place }: Pick<Event, "mode" | "place">,
): string =>
	[t(`events.mode.${mode}`), place].filter((words) => words !== "").join(" · ");

/** Facts that are there; the others are left out. */
export const said = (
	facts: readonly { readonly term: string; readonly is: Content }[],
) => facts.filter(({ is }) => Boolean(is));

/** The sides of an event as radios, each with how it stands. */
export const sideChoices = (
	view: Pick<View, "t" | "lang">,
	event: Pick<Event, "mode" | "places">,
	counts: Counts,
) =>
	sidesOf(event).map((side) => ({
		value: side,
		label: view.t(`events.mode.of.${side}`),
		says: standingInWords(view, event, counts, side),
	}));

/** "Masih 12 tempat", or that one waits behind so many. */
export const standingInWords = (
	{ t }: Pick<View, "t">,
	{ places }: Pick<Event, "places">,
	counts: Counts,
	side: Side,
): string => {
	const free = freeAt(places, counts, side);
	return free > 0
		? t("events.standing.free", { n: free })
		: t("events.standing.full", { n: counts[side].waiting });
};
