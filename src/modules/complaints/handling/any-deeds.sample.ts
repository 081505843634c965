import fc from "fast-check";
import { sampleActor } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { watchClocks } from "#procedures";
import { unitId } from "#units/samples";
import { type Concern, concerns, type Key, triages } from "../complaint.ts";
import { being, tellOffice } from "../office.sample.ts";
import { complaintByKey } from "../store.ts";
import { answer } from "./answer.ts";
import {
	addWords,
	confirm,
	object,
	reopen,
	reply,
	withdraw,
} from "./citizen-deeds.ts";
import { decideObjection } from "./decide-objection.ts";
import { redirect, refuse } from "./end-it.ts";
import { handOver } from "./hand-over.ts";
import { merge } from "./merge.ts";
import { nameAccused } from "./name-accused.ts";
import { dispose, transfer } from "./pass-on.ts";
import { ask, begin } from "./talk.ts";
import { verify } from "./triage.ts";
import { routeStranded, subscribers } from "./watch.ts";

/** Who works at the desks in these stories. */
export const staff = ["yohana", "kornelis", "gilang", "laras"] as const;
const offices = [
	"kanwil-kemenkum-ntt",
	"kemenkum",
	"rutan-rangkasbitung",
] as const;
const words = "Mesin antrean mati.";

/** What chance decides of a deed. */
const chance = {
	/** Which of the voices of the story. */
	on: fc.nat({ max: 2 }),
	other: fc.nat({ max: 2 }),
	by: fc.constantFrom(...staff),
	to: fc.constantFrom(...staff),
	office: fc.constantFrom(...offices),
	concern: fc.constantFrom("service", "service", "service", ...concerns),
	triage: fc.constantFrom(...triages),
	people: fc.subarray([...staff], { maxLength: 2 }),
	wholeOffice: fc.boolean(),
	days: fc.integer({ min: 1, max: 25 }),
};
type Chance = {
	readonly [Name in keyof typeof chance]: (typeof chance)[Name] extends fc.Arbitrary<
		infer One
	>
		? One
		: never;
};

/** What somebody tries, with all that chance decides of it. */
interface Tried {
	readonly cx: Context;
	readonly key: Key;
	readonly version: number;
	readonly one: Chance;
	/** What staff call the other one. */
	readonly otherRef: string;
}

const idOf = (name: (typeof staff)[number]): string =>
	sampleActor(name).id ?? "";

/** Every deed there is, as somebody does it. */
const deeds = {
	verify: ({ cx, key, version, one }) =>
		verify(cx, key, version, {
			triage: one.triage,
			kind: "complaint",
			concern: one.concern,
			words,
		}),
	dispose: ({ cx, key, version, one }) =>
		dispose(cx, key, version, { personId: idOf(one.to), words }),
	transfer: ({ cx, key, version, one }) =>
		transfer(cx, key, version, { officeId: unitId(one.office), words }),
	begin: ({ cx, key, version }) => begin(cx, key, version),
	ask: ({ cx, key, version }) => ask(cx, key, version, words),
	answer: ({ cx, key, version }) =>
		answer(cx, key, version, {
			finding: words,
			action: "Diperbaiki.",
			actionOn: "2026-11-23",
			contact: "Loket",
			proof: "none",
			proofSays: "",
		}),
	uphold: ({ cx, key, version }) =>
		decideObjection(cx, key, version, { agrees: true, words }),
	dismiss: ({ cx, key, version }) =>
		decideObjection(cx, key, version, { agrees: false, words }),
	refuse: ({ cx, key, version }) =>
		refuse(cx, key, version, {
			regulation: "Contoh",
			article: "Bunyi pasal.",
			words,
		}),
	redirect: ({ cx, key, version }) =>
		redirect(cx, key, version, { body: "Dinas", reach: "Loket", words }),
	merge: ({ cx, key, version, otherRef }) => merge(cx, key, version, otherRef),
	accuse: ({ cx, key, version, one }) =>
		nameAccused(cx, key, version, {
			people: one.people.map(idOf),
			office: one.wholeOffice,
		}),
	"hand-over": ({ cx, key, version }) => handOver(cx, key, version),
	reply: ({ cx, key }) => reply(cx, key, words),
	add: ({ cx, key }) => addWords(cx, key, words),
	object: ({ cx, key }) => object(cx, key, words),
	reopen: ({ cx, key }) => reopen(cx, key, words),
	confirm: ({ cx, key }) => confirm(cx, key),
	withdraw: ({ cx, key }) => withdraw(cx, key, words),
} satisfies Record<string, (tried: Tried) => Promise<{ readonly ok: boolean }>>;
type DeedName = keyof typeof deeds;

/** The way of a voice through an office. */
const work = [
	...(["verify", "verify", "dispose", "transfer", "begin"] as const),
	...(["ask", "reply", "answer", "answer", "object", "object"] as const),
	...(["uphold", "dismiss", "reopen", "merge", "time", "time"] as const),
];

/** What ends a story is rare: otherwise none would become long. */
const often: readonly (DeedName | "time")[] = [
	...(Object.keys(deeds) as DeedName[]),
	...Array.from({ length: 6 }, () => work).flat(),
];

const deed = fc.record({ does: fc.constantFrom(...often), ...chance });
type AnyDeed = Chance & { readonly does: DeedName | "time" };

/** What three people told one office, and what was tried with it since, by whomever, allowed or not. */
export const anyStory = (most: number) =>
	fc.record({
		told: fc.array(
			fc.constantFrom("service" as const, "service" as const, ...concerns),
			{ minLength: 3, maxLength: 3 },
		),
		deeds: fc.array(deed, {
			minLength: Math.floor(most / 2),
			maxLength: most,
			size: "max",
		}),
	});
interface AnyStory {
	readonly told: readonly Concern[];
	readonly deeds: readonly AnyDeed[];
}

/**
 * Tells a story from a morning on, and looks after each deed that was done: most of what chance thinks of is refused.
 * At its end whatever is open is withdrawn, so that the next story begins on empty desks. Answers what was done.
 */
export async function tellStory(
	cx: Context,
	story: AnyStory,
	look: (now: Context, keys: readonly Key[], after: string) => Promise<void>,
): Promise<readonly string[]> {
	const keys: Key[] = [];
	for (const concern of story.told)
		keys.push((await tellOffice(cx, { concern })).key);
	await look(cx, keys, "told");
	let now = cx.now;
	const done: string[] = [];
	for (const one of story.deeds) {
		if (one.does === "time")
			now = new Date(now.getTime() + one.days * 86_400_000);
		const then = at(cx, now);
		if (one.does === "time") await hourPasses(then);
		else if (!(await tries(then, keys, one.does, one))) continue;
		done.push(one.does);
		await look(then, keys, done.join(", "));
	}
	for (const key of keys) await withdraw(at(cx, now), key, "");
	await look(at(cx, now), keys, `${done.join(", ")}, withdrawn`);
	return done;
}

/** What the program does by itself: looks at clocks, hears what they tell, routes what had no desk. */
async function hourPasses(cx: Context): Promise<void> {
	const then = withActor(cx, theSystem);
	await watchClocks(then);
	await deliver(then, subscribers);
	await routeStranded(then);
}

async function tries(
	cx: Context,
	keys: readonly Key[],
	does: DeedName,
	one: Chance,
): Promise<boolean> {
	const [key, other] = [keys[one.on], keys[one.other]];
	const complaint = key && (await complaintByKey(cx, key));
	if (!complaint) return false;
	const { ok } = await deeds[does]({
		cx: being(cx, one.by),
		key,
		version: complaint.version,
		one,
		otherRef: (other && (await complaintByKey(cx, other)))?.ref ?? "",
	});
	return ok;
}
