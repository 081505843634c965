import { momentIn, zoneOfProvince } from "#procedures";
import type { Tone } from "#ui/content.ts";
import { fullDate, time } from "#ui/format.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Meeting, State } from "../index.ts";

/** How each state looks: a word, then a shape, then a colour. */
const looks = {
	planned: { shape: "ring", tone: "plain" },
	running: { shape: "half", tone: "info" },
	drafting: { shape: "half", tone: "warn" },
	waiting: { shape: "half", tone: "warn" },
	approved: { shape: "disc", tone: "ok" },
	cancelled: { shape: "dotted", tone: "plain" },
} as const satisfies Record<State, { shape: Shape; tone: Tone }>;

export const StateTag = ({
	view,
	state,
}: {
	readonly view: View;
	readonly state: State;
}) => <Tag {...looks[state]}>{view.t(`meetings.state.${state}`)}</Tag>;

export const beginningOf = (
	{ on, from }: Pick<Meeting, "on" | "from">,
	unit: Unit,
): Date => momentIn(on, from, zoneOfProvince(unit.province.code));

/** "Senin, 30 November 2026, 09.00–11.30 WIB". */
export function whenInWords(
	{ lang }: Pick<View, "lang">,
	unit: Unit,
	meeting: Pick<Meeting, "on" | "from" | "minutes">,
): string {
	const zone = zoneOfProvince(unit.province.code);
	const from = beginningOf(meeting, unit);
	const until = new Date(from.getTime() + meeting.minutes * 60_000);
	const [begins = ""] = time(lang, from, zone).split(" ");
	return `${fullDate(lang, meeting.on)}, ${begins}–${time(lang, until, zone)}`;
}
