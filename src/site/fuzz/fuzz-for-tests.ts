import fc from "fast-check";
import { canary } from "../canary-for-tests.ts";
import { openRewindingHouse, type TestHouse } from "../for-tests.ts";
import { type Document, type Draw, requestsTo } from "./requests-for-tests.ts";
import {
	deadline,
	type Got,
	nextOf,
	type Sent,
	send,
	sentBy,
} from "./send-for-tests.ts";

/** So many draws meet one house; the next ones find it as it was seeded. */
export const piece = 250;

/** What a run found. */
export interface Found {
	requests: number;
	/** How many answers had which status. */
	readonly statuses: Record<number, number>;
	/** In milliseconds. */
	slowest: number;
	/** Of somebody whom an earlier draw had let in no more, or whose code it had ended: sent by a stranger. */
	lockedOut: number;
	readonly faults: string[];
}

/**
 * Sends the requests of draw `begin` to `begin + runs` of a seed. Every answer is one that we meant, comes in time, bears
 * nothing that somebody else typed and was refused, and nothing that was typed is markup.
 */
export async function fuzz(
	seed: number,
	begin: number,
	runs: number,
	tell: (found: Found, upTo: number) => void = () => {},
): Promise<Found> {
	const found: Found = {
		requests: 0,
		statuses: {},
		slowest: 0,
		lockedOut: 0,
		faults: [],
	};
	await using houses = await openRewindingHouse();
	let draws: fc.Arbitrary<Draw> | undefined;
	for (let at = begin; at < begin + runs; at += piece) {
		await using house = await houses.fresh();
		draws ??= requestsTo(await documentOf(house));
		const refused = new Set<string>();
		for (let n = at; n < Math.min(at + piece, begin + runs); n += 1) {
			const [draw] = fc.sample(draws, { numRuns: 1, seed: seed + n });
			if (draw) await follow(house, draw, n, refused, found);
		}
		tell(found, Math.min(at + piece, begin + runs));
	}
	return found;
}

const documentOf = async (house: TestHouse): Promise<Document> =>
	(await (await house.ask("/api/v1/openapi.json")).json()) as Document;

/** A draw may close an account or end a code; who then cannot come in is a stranger. */
const asLetIn = (house: TestHouse, sent: Sent): Promise<Sent> =>
	Promise.all([house.enter(sent.as), house.visit(sent.code)]).then(
		() => sent,
		() => ({ ...sent, as: undefined, code: undefined }),
	);

/** One draw: what it asks for, and the form that it then sends from the page that came. */
async function follow(
	house: TestHouse,
	draw: Draw,
	n: number,
	refused: Set<string>,
	found: Found,
): Promise<void> {
	let next: Sent | null = sentBy(draw, canary(`draw ${n}`));
	for (let step = 0; next && step < 2; step += 1) {
		const mark = canary(step === 0 ? `draw ${n}` : `form of ${n}`);
		const sent: Sent = await asLetIn(house, next);
		if (sent !== next) found.lockedOut += 1;
		const fault = (what: string) =>
			found.faults.push(
				`draw ${n}: ${sent.method} ${sent.address.slice(0, 200)} as ${sent.as ?? "a stranger"}: ${what}`,
			);
		const got: Got | Error | null = await send(house, sent).catch(
			(error: Error) => error,
		);
		found.requests += 1;
		if (got === null) return void fault(`no answer in ${deadline} ms`);
		if (got instanceof Error) return void fault(String(got.stack));
		found.statuses[got.status] = (found.statuses[got.status] ?? 0) + 1;
		found.slowest = Math.max(found.slowest, got.took);
		if (got.status >= 500) fault(`${got.status}`);
		for (const [planted] of got.html.matchAll(/Kenari[a-z0-9]+/g))
			if (planted !== mark && refused.has(planted))
				fault(`says what somebody else was refused: ${planted}`);
		if (got.html.includes("<b>Kenari")) fault("makes markup of what was typed");
		if (got.status >= 400) refused.add(mark);
		next =
			step === 0 && got.status === 200 && sent.method === "GET"
				? nextOf(sent, got.html, canary(`form of ${n}`))
				: null;
	}
}
