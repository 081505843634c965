import { Agent } from "node:http";
import {
	type Answered,
	asking,
	type Ended,
	piecesOf,
	type Work,
} from "./people.ts";
import { arrivals, chanceOf, type Mix, percentile } from "./schedule.ts";

// People who come at times that were drawn beforehand, however long others wait, in a process of their own. A request is
// timed from when somebody meant to send it: what this process sends late counts as waiting.

export interface Job {
	readonly port: number;
	readonly work: Work;
	readonly mix: Mix;
	readonly rate: number;
	readonly seconds: number;
	readonly seed: number;
	/** How many pieces of each kind were asked for before. */
	readonly from: number;
}

/** Of one kind of work, or of all. Times in milliseconds. */
export interface Told {
	readonly pieces: number;
	readonly ended: Readonly<Record<Ended, number>>;
	readonly p50: number;
	readonly p99: number;
}

export interface Said {
	readonly all: Told;
	readonly kinds: Readonly<Record<string, Told>>;
	/** Who was told to come again heard so within, 99 of 100. */
	readonly awayP99: number;
	/** What went wrong first, in words. */
	readonly wrong: string;
	/** Processor time of the people themselves. */
	readonly work: number;
	/** Turns that were begun, for the next job. */
	readonly turns: number;
}

interface Seen {
	ended: Record<Ended, number>;
	times: number[];
}

const emptySeen = (): Seen => ({
	ended: { done: 0, "turned away": 0, wrong: 0 },
	times: [],
});

async function run({
	port,
	work,
	mix,
	rate,
	seconds,
	seed,
	from,
}: Job): Promise<Said> {
	const agent = new Agent({ keepAlive: true, maxFreeSockets: 512 });
	const ask = asking(port, agent);
	const pieces = piecesOf(work);
	const seen = new Map<string, Seen>();
	const away: number[] = [];
	let wrong = "";
	const began = performance.now();
	const turns = new Map<string, number>();
	const one = async (
		kind: string,
		meant: number,
		turn: number,
	): Promise<void> => {
		const mine = seen.get(kind) ?? emptySeen();
		seen.set(kind, mine);
		let since = meant;
		let last: Answered | null = null;
		const ended = await (
			pieces[kind]?.(async (call) => {
				const answer = await ask(call);
				const now = performance.now();
				(answer.status === 503 ? away : mine.times).push(now - since);
				since = now;
				last = answer;
				return answer;
			}, turn) ?? Promise.reject(new Error(kind))
		).catch((error: unknown): Ended => {
			wrong ||= `${kind}: ${String(error)}`;
			mine.times.push(performance.now() - since);
			return "wrong";
		});
		mine.ended[ended] += 1;
		if (ended === "wrong")
			wrong ||= `${kind}: ${(last as Answered | null)?.status}`;
	};
	const coming = arrivals(mix, rate, seconds, chanceOf(seed));
	const going: Promise<void>[] = [];
	for (const { at, kind } of coming) {
		const meant = began + at;
		const wait = meant - performance.now();
		if (wait > 0) await new Promise((done) => setTimeout(done, wait));
		const turn = (turns.get(kind) ?? from) + 1;
		turns.set(kind, turn);
		going.push(one(kind, meant, turn));
	}
	await Promise.all(going);
	agent.destroy();
	const { user, system } = process.cpuUsage();
	const told = (all: readonly Seen[]): Told => {
		const times = all.flatMap((one) => one.times);
		const sum = (what: Ended) =>
			all.reduce((n, { ended }) => n + ended[what], 0);
		const ended = {
			done: sum("done"),
			"turned away": sum("turned away"),
			wrong: sum("wrong"),
		};
		return {
			pieces: ended.done + ended["turned away"] + ended.wrong,
			ended,
			p50: percentile(times, 50),
			p99: percentile(times, 99),
		};
	};
	return {
		all: told([...seen.values()]),
		kinds: Object.fromEntries(
			[...seen].map(([kind, one]) => [kind, told([one])]),
		),
		awayP99: percentile(away, 99),
		wrong,
		work: (user + system) / 1_000,
		turns: Math.max(from, ...turns.values()),
	};
}

process.once("message", (job: Job) =>
	run(job).then(
		(said) => process.send?.(said, () => process.disconnect()),
		(error: unknown) => {
			console.error(error);
			process.exit(1);
		},
	),
);
