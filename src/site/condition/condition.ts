import {
	codes,
	type MeasureCode,
	noRows,
	readers,
	type When,
} from "#dashboards";
import { waitingMail } from "#notices";
import { lastLookAt, newestVersionDay } from "#open-data";
import { stuckAnnouncements } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { soon } from "#platform/database/soon.ts";
import { lastLinkedResult } from "#platform/published-trail.ts";
import { lastMoveAt } from "#standings";
import { type Day, dayOf } from "#territory";

/**
 * How a part of the site is: it works, what it does comes late, it does not work just now, nobody heard of it for too long, or it was
 * never set up.
 */
export type PartState = "works" | "late" | "down" | "unknown" | "off";

export interface Condition {
	readonly parts: {
		readonly files: PartState;
		readonly mail: PartState;
		readonly jobs: PartState;
	};
	/** Work behind the scenes that was tried in vain for days and waits for whoever runs the site. */
	readonly setAside: number;
	/** The day on which each published figure last changed; null before the first. Never finer than the day. */
	readonly figures: {
		readonly results: Day | null;
		readonly data: Day | null;
		readonly trail: Day | null;
	};
	/** Of each measure of the dashboards, of the nation; null where nothing was told yet. */
	readonly measures: readonly {
		readonly code: MeasureCode;
		readonly when: When | null;
	}[];
}

/** Seconds that mail may wait before it is called late. */
const lateAfter = 900;

const mailState = async (cx: Context): Promise<PartState> =>
	(await waitingMail(cx)).oldest > lateAfter ? "late" : "works";

/** In milliseconds: the round that looks each day was heard of yesterday at the latest. */
const heardWithin = 2 * 86_400_000;

/** Nothing that is late is no sign that somebody works: whoever says nothing is not known. */
export async function jobsOf(
	cx: Context,
): Promise<{ readonly state: PartState; readonly setAside: number }> {
	const { count, setAside } = await stuckAnnouncements(cx);
	if (count + setAside > 0) return { state: "late", setAside };
	const heard = await lastLookAt(cx);
	const isHeard =
		heard !== null && cx.now.getTime() - heard.getTime() < heardWithin;
	return { state: isHeard ? "works" : "unknown", setAside };
}

const nation = { province: null, regency: null, unit: null } as const;

const measuresNow = soon(async (cx) => {
	const measures: Condition["measures"][number][] = [];
	for (const code of codes) {
		const { when } = await readers[code](cx, {
			place: nation,
			day: dayOf(cx.now),
			part: null,
			some: noRows,
		});
		measures.push({ code, when });
	}
	return measures;
});

const dayOrNull = (at: Date | null): Day | null => at && dayOf(at);

/** Everybody may ask, so the same answer serves all who ask at once. */
const partsNow = soon(async (cx) => ({
	files: await cx.files.check().then(
		() => "works" as const,
		() => "down" as const,
	),
	jobs: await jobsOf(cx),
	mail: await mailState(cx),
}));

/** What works now and how fresh the figures are, as far as it helps everybody and nobody who means harm. */
export async function conditionOf(
	cx: Context,
	sendsMail: boolean,
): Promise<Condition> {
	const { files, mail, jobs } = await partsNow(cx, "");
	return {
		parts: { files, mail: sendsMail ? mail : "off", jobs: jobs.state },
		setAside: jobs.setAside,
		figures: {
			results: dayOrNull(await lastMoveAt(cx)),
			data: await newestVersionDay(cx),
			trail: dayOrNull(await lastLinkedResult(cx)),
		},
		measures: await measuresNow(cx, ""),
	};
}
