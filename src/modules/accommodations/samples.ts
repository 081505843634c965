import type { Actor } from "#kernel/actor.ts";
import { citizen } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { issueSampleReceipt } from "#receipts/samples";
import { type Day, dayOf, daysAfter } from "#territory";
import { unitId } from "#units/samples";
import { answerTask, type TaskAnswer } from "./answer-task.ts";
import { type AskedFor, askAhead } from "./ask-ahead.ts";
import { type Key, subjectKind } from "./asking.ts";
import { tellOutcome } from "./citizen-deeds.ts";
import { accommodationsIn } from "./tables.ts";

/** The office that is asked. */
export const askedOffice = "kanwil-kemenkum-ntt";

/** Ids of the tasks of the demonstration, the same on every machine. */
export const sampleTasks = {
	/** A deaf man waits for the answer. */
	waiting: "00000000-0000-4000-8000-0000000acc01",
	/** Somebody who uses a wheelchair is accompanied. */
	arranged: "00000000-0000-4000-8000-0000000acc02",
	/** The interpreter did not come. */
	"not-kept": "00000000-0000-4000-8000-0000000acc03",
} as const;
export type SampleTask = keyof typeof sampleTasks;

/** The name of its sample receipt. */
export const receiptOfTask = (name: SampleTask): string =>
	`accommodation ${name}`;

const askingId = (name: SampleTask): string =>
	sampleTasks[name].replace("0acc", "0ace");

interface Story {
	readonly daysAgo: number;
	readonly asks: Pick<AskedFor, "kinds" | "words">;
	/** Days from the asking to the visit. */
	readonly ahead: number;
	readonly answer?: Pick<TaskAnswer, "what" | "who" | "hour">;
	readonly told?: string;
}

const stories: Readonly<Record<SampleTask, Story>> = {
	waiting: {
		daysAgo: 0,
		asks: { kinds: ["interpreter"], words: "Saya Tuli dan memakai BISINDO." },
		ahead: 7,
	},
	arranged: {
		daysAgo: 2,
		asks: { kinds: ["companion"], words: "Saya memakai kursi roda." },
		// Today: how it was can be told.
		ahead: 2,
		answer: {
			what: "Menjemput di pintu samping",
			who: "Petugas penerima tamu",
			hour: "09.00",
		},
	},
	"not-kept": {
		daysAgo: 12,
		asks: { kinds: ["interpreter"], words: "BISINDO, sekitar satu jam." },
		ahead: 9,
		answer: {
			what: "Juru bahasa BISINDO",
			who: "Petugas layanan, lewat komunitas Tuli",
			hour: "10.00",
		},
		told: "Juru bahasa tidak datang. Saya menulis di kertas.",
	},
};

/** Three ask the office; does nothing where it is done. */
export async function seedAskings(cx: Context): Promise<void> {
	const there = await accommodationsIn(cx.db)
		.selectFrom("accommodations.task")
		.select("id")
		.where("unit_id", "=", unitId(askedOffice))
		.where("id", "=", sampleTasks.waiting)
		.executeTakeFirst();
	if (there) return;
	for (const name of Object.keys(stories) as SampleTask[])
		await tellStory(cx, name, stories[name]);
}

async function tellStory(
	cx: Context,
	name: SampleTask,
	{ daysAgo, asks, ahead, answer, told }: Story,
): Promise<void> {
	const begun = daysBefore(cx.now, daysAgo);
	const key: Key = { unitId: unitId(askedOffice), id: sampleTasks[name] };
	const day = daysAfter(dayOf(begun), ahead);
	const person = withActor(at(cx, begun), citizen);
	need(
		await askAhead(withIds(person, [askingId(name), key.id]), {
			...asks,
			unitId: key.unitId,
			forDay: day,
			about: null,
			form: cx.newId(),
		}),
	);
	await issueSampleReceipt(person, receiptOfTask(name), {
		kind: subjectKind,
		subjectId: askingId(name),
		unitId: key.unitId,
	});
	if (answer)
		need(
			await answerTask(
				withActor(at(cx, begun), ofTheOffice),
				key,
				1,
				arrangedOn(day, answer),
			),
		);
	if (told !== undefined)
		need(
			await tellOutcome(withActor(cx, citizen), key, {
				kept: false,
				words: told,
			}),
		);
}

const arrangedOn = (
	on: Day,
	answer: Pick<TaskAnswer, "what" | "who" | "hour">,
): TaskAnswer => ({
	verdict: "arranged",
	...answer,
	on,
	reason: "",
	instead: "",
});

/** These ids first, then those of the world. */
const withIds = (cx: Context, first: readonly string[]): Context => {
	const ids = [...first];
	return { ...cx, newId: () => ids.shift() ?? cx.newId() };
};

const daysBefore = (now: Date, days: number): Date =>
	new Date(now.getTime() - days * 86_400_000);

function need(done: {
	readonly ok: boolean;
	readonly problem?: { readonly reason: string };
}): void {
	if (!done.ok)
		throw new Error(`a sample deed was refused: ${done.problem?.reason}`);
}

const ofTheOffice: Actor = {
	id: null,
	name: "Operator contoh",
	kind: "person",
	grants: [
		{
			permission: "accommodations.arrange",
			programme: null,
			unitId: unitId(askedOffice),
			reach: "unit",
			provinces: [],
		},
	],
};
