import { fillInboxes } from "#assessments";
import { closeInspector, waitForNewInspector } from "#evidence";
import { refreshShelf } from "#instruments";
import { theSystem } from "#kernel/actor.ts";
import { forgetReaders } from "#library";
import type { Config } from "#platform/config.ts";
import type { Context } from "#platform/context.ts";
import { afterOthers, unlessAnother } from "#platform/database/only-one.ts";
import type { openLog } from "#platform/log.ts";
import type { Heard } from "#platform/observing/heard.ts";
import { runAs } from "#platform/observing/running.ts";
import { inTrace } from "#platform/observing/tracing.ts";
import { sayUp } from "#platform/processes.ts";
import {
	type Decided,
	isTrusted,
	jumpBetween,
	steadySince,
	type Tick,
} from "#platform/steady-clock.ts";
import { linkTrail } from "#platform/trail.ts";
import { territoryIsThere } from "#territory";
import type { Rangkul } from "./assemble.ts";
import { refuseSamples, seedWhenEmpty } from "./errands.ts";
import { type Round, rounds } from "./rounds.ts";
import { fillReference } from "./site/reference.ts";
import { fillSearch } from "./site/searchable.ts";

/** In milliseconds. */
const day = 86_400_000;
const hour = day / 24;

type Log = ReturnType<typeof openLog>;

/** What every process does before it is of use. Of several that start at once, one after the other. */
export async function prepare(
	house: Rangkul,
	config: Config,
	log: Log,
	tell: (line: string) => void,
): Promise<void> {
	const cx = () => house.contextOf(theSystem);
	await refuseSamples(house);
	await afterOthers(house.database, "start", async () => {
		await fetchInstruments(house, log);
		// Those who work bring what a new version added; where nobody ever did, whoever comes first.
		if (config.process !== "web" || !(await territoryIsThere(cx())))
			await fillIn(house);
		if (config.mode === "demo") await seedWhenEmpty(house, tell);
	});
}

/** What has to stand in the data, and may not stand there yet. Nothing is written where it does. */
async function fillIn(house: Rangkul): Promise<void> {
	const cx = () => house.contextOf(theSystem);
	await fillReference(cx());
	await fillInboxes(cx());
	await fillSearch(cx());
	await house.queueUnscanned();
	await waitForNewInspector(cx());
}

/** Instruments that other processes published are at hand here a moment later. */
async function fetchInstruments(house: Rangkul, log: Log): Promise<void> {
	for (const id of await refreshShelf(house.contextOf(theSystem)))
		log.error({ id }, "a published instrument is not what it was");
}

interface Measured {
	readonly round: string;
	/** In milliseconds. */
	readonly pause: number;
	readonly heard: Pick<Heard, "rounded">;
}

/** What comes round each few seconds mostly finds nothing to do: a trace of each would bury those of requests. */
const worthATrace = 60_000;

/** One round, timed; a rare one is a trace of its own. */
async function measured(
	{ round, pause, heard }: Measured,
	work: () => Promise<unknown>,
): Promise<unknown> {
	const started = performance.now();
	const route = `round ${round}`;
	let well = false;
	try {
		const done = await runAs({ route, place: null }, () =>
			pause < worthATrace ? work() : inTrace({ name: route }, work),
		);
		well = true;
		return done;
	} finally {
		heard.rounded({ round, ms: performance.now() - started, well });
	}
}

/** Notes the time, and says whether the clock has gone steadily for so long. A jump is one line in the log. */
function steadyIn(cx: () => Context, log: Log) {
	const tick = (): Tick => ({ wall: new Date(), ran: performance.now() });
	let last = tick();
	return async (work: Decided | null): Promise<boolean> => {
		const here = cx();
		const before = last;
		last = tick();
		const jump = jumpBetween(before, last);
		if (jump !== 0)
			log.error(
				{ before: before.wall, after: last.wall },
				"the clock jumped: for an hour nobody is told that days are over; after a jump back, or by more than a day, nothing is thrown away for a day",
			);
		const steady = await steadySince(here, jump);
		return work === null || isTrusted(steady, here.now, work);
	};
}

/** Work that comes round in one process. */
export interface Rounds {
	/** Tells what was announced, without waiting. */
	readonly deliver: () => void;
	/** Ends without waiting what would hold up; answers what has to be waited for. */
	readonly end: () => readonly Round[];
}

/** Begins what this kind of process does. Every process keeps its shelf and says that it is up; the rest is for who works. */
export function beginRounds(
	house: Rangkul,
	config: Config,
	log: Log,
	heard: Pick<Heard, "rounded">,
): Rounds {
	const cx = () => house.contextOf(theSystem);
	const every = (round: string, pause: number, work: () => Promise<unknown>) =>
		rounds(
			() => measured({ round, pause, heard }, work),
			pause,
			(error) => log.error({ round, error }, "a round failed"),
		);
	const id = cx().newId();
	const shelving = every("instruments", 2_000, () =>
		fetchInstruments(house, log),
	);
	const steady = steadyIn(cx, log);
	const up = every("up", 30_000, async () => {
		await sayUp(cx(), id, config.process);
		await steady(null);
	});
	up.now();
	if (config.process === "web")
		return { deliver: () => undefined, end: () => [shelving, up] };

	// What takes its work row by row, so that several are quicker than one.
	const delivery = every("announcements", 1_000, house.deliverNow);
	const inspecting = every("inspect", 1_000, house.inspectNext);
	const many = [
		every("trail", 2_000, () => linkTrail(cx())),
		house.mailNow && every("mail", 30_000, house.mailNow),
		every("webhooks", 5_000, house.tellPrograms),
		house.tellPeople && every("messages", 60_000, house.tellPeople),
		every("news", 10_000, house.publishNews),
		house.mailReleases && every("releases", 15_000, house.mailReleases),
		every("arrivals", 2_000, house.takeInNext),
		every("certificates", 2_000, house.issueNext),
		every("mix", 5_000, house.mixNow),
		// Minutes after a book is back nobody can say who had it.
		every("readers", 60_000, () => forgetReaders(cx())),
	];
	// What goes over everything: one process at a time, however many there are.
	const alone = (name: string, work: () => Promise<unknown>) => () =>
		unlessAnother(house.database, name, work);
	const { scanNow } = house;
	const trusting =
		(decided: Decided, work: () => Promise<unknown>) => async () =>
			(await steady(decided)) ? work() : undefined;
	const watching = every(
		"watch",
		hour,
		trusting("telling", alone("watch", house.watch)),
	);
	const tidying = every(
		"tidy",
		day,
		trusting("throwing-away", alone("tidy", house.tidy)),
	);
	const single = [
		scanNow && every("scan", 60_000, alone("scan", scanNow)),
		every("compare", 2_000, alone("compare", house.compareNext)),
		watching,
		tidying,
	];
	watching.now();
	tidying.now();
	return {
		deliver: delivery.now,
		end: () => {
			// A mail server that does not answer holds nobody up.
			house.closeMail();
			// Nor does a file that is being looked at: it is looked at after the next start.
			void inspecting.stop();
			closeInspector();
			return [shelving, up, delivery, inspecting, ...many, ...single].filter(
				(round) => round !== null,
			);
		},
	};
}
