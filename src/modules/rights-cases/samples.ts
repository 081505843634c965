import { personByUserName } from "#identity";
import { sampleActor, samplePassword } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { readCode } from "#kernel/code.ts";
import { unlockPersonKey } from "#keys";
import { at, type Context, withActor } from "#platform/context.ts";
import { issueSampleReceipt, sampleCode } from "#receipts/samples";
import { dayOf } from "#territory";
import { unitId } from "#units/samples";
import type { Head, Key } from "./case.ts";
import { recordMinutes } from "./handling/minutes.ts";
import { moveCase, type PlainMove } from "./handling/move-case.ts";
import { sendLetter } from "./handling/send-letter.ts";
import { writeMessage, writeNote } from "./handling/talk.ts";
import { askForIdentity } from "./lending/ask-for-key.ts";
import { sampleYears } from "./numbers/numbers.sample.ts";
import { releaseNumbers } from "./numbers/release-numbers.ts";
import { count } from "./numbers/tally.ts";
import { openCase } from "./opening/open-case.ts";
import { recordAct, recordName } from "./record/change-record.ts";
import { proposeReferral } from "./referral/propose.ts";
import { chainOf } from "./retention/chain.ts";
import { retentionFile } from "./retention/retention-file.ts";
import { rightsCasesIn } from "./tables.ts";
import { newCase, writeCase } from "./telling/begin-case.ts";
import { sampleTold } from "./telling/told.sample.ts";
import { wayIn } from "./telling/way-in.ts";

/** The name of the code of the sample story: somebody who saw what happened in a detention centre. */
export const sampleRoom = "ruang contoh";

/** Where the sample story lies. */
export const sampleCase: Key = {
	unitId: unitId("kanwil-kemenham-banten"),
	id: "00000000-0000-4000-8000-00000000c0de",
};

/** The name of the code of a second one, on which there was work already. */
export const sampleRoomAtWork = "ruang contoh kedua";

/** It waits for the answer of an agency. */
export const sampleCaseAtWork: Key = {
	unitId: sampleCase.unitId,
	id: "00000000-0000-4000-8000-00000000c0df",
};

/** What stands in the record of the case at work: an act, to whom, where, and the office that had the duty. */
export const sampleEntries = {
	person: "00000000-0000-4000-8000-000000e47001",
	place: "00000000-0000-4000-8000-000000e47002",
	office: "00000000-0000-4000-8000-000000e47003",
	act: "00000000-0000-4000-8000-000000e47004",
} as const;
/** The name of the code of a third one, of a month ago: these are days on which it is asked how somebody is. */
export const sampleRoomAsked = "ruang contoh ketiga";

export const sampleCaseAsked: Key = {
	unitId: sampleCase.unitId,
	id: "00000000-0000-4000-8000-00000000c0da",
};

/** A fourth one, which no officer can open any more: two key holders can bring it back. */
export const sampleCaseLost: Key = {
	unitId: sampleCase.unitId,
	id: "00000000-0000-4000-8000-00000000c0e0",
};

/**
 * One case, told by the window, read by Intan, with a question to two custodians; one in which an agency was asked and
 * another is proposed; one that came in a month ago; and one whose officers are gone. Does nothing when they are there.
 */
export async function seedRoom(cx: Context): Promise<void> {
	if (!(await isThere(cx, sampleCase))) {
		await tellSample(cx, sampleCase, sampleRoom);
		await intanWorks(cx);
	}
	if (!(await isThere(cx, sampleCaseAtWork))) {
		await tellSample(cx, sampleCaseAtWork, sampleRoomAtWork);
		await intanAsksAnAgency(cx);
		await intanWritesTheRecord(cx);
	}
	if (!(await isThere(cx, sampleCaseAsked))) {
		await tellSample(cx, sampleCaseAsked, sampleRoomAsked, 33);
		await intanExamines(at(cx, daysBefore(cx.now, 30)));
	}
	if (!(await isThere(cx, sampleCaseLost)))
		await tellSample(cx, sampleCaseLost, "ruang contoh keempat", 3, []);
}

/**
 * Three invented years: one of which much may be told, one of which less, and one that was too quiet. And a report that was
 * finished long ago, and is gone by now: Intan reads the proof.
 */
export async function seedNumbers(cx: Context): Promise<void> {
	for (const [year, counts] of sampleYears) await count(cx, year, counts);
	await releaseNumbers(cx);
	await seedDeletion(cx);
}

async function seedDeletion(cx: Context): Promise<void> {
	const intan = await personByUserName(cx, "intan");
	if (!intan) throw new Error("the sample people are not there");
	const day = dayOf(new Date(cx.now.getTime() - 40 * 86_400_000));
	await rightsCasesIn(cx.db)
		.insertInto("rights_cases.deletion")
		.values({
			unit_id: sampleCase.unitId,
			id: "00000000-0000-4000-8000-00000000de1e",
			case_id: "00000000-0000-4000-8000-00000000c0d0",
			ref: "K7QX-2M9D",
			part: "case",
			deleted_on: day,
			rule: "withdrawn",
			rule_version: retentionFile().version,
			months: 24,
			pieces: 9,
			files: 2,
			fingerprint: chainOf([
				{ about: "sample", bytes: new Uint8Array([1, 2, 3]) },
			]),
			people: [intan.id],
			files_gone_on: day,
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

async function isThere(cx: Context, { unitId, id }: Key): Promise<boolean> {
	const row = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.case_file")
		.select("id")
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.executeTakeFirst();
	return row !== undefined;
}

async function tellSample(
	cx: Context,
	key: Key,
	room: string,
	days = 3,
	/** Ids of the officers who have it; those of the way in when left out. */
	holders?: readonly string[],
): Promise<void> {
	const told = at(withActor(cx, citizen), daysBefore(cx.now, days));
	const head: Head = {
		concerned: {
			offices: [unitId("rutan-rangkasbitung")],
			people: [],
			conflicts: [],
		},
		channel: "web",
		whose: "someone-else",
		inDanger: "yes",
		childConcerned: "no",
		province: null,
		lang: "id",
		rights: [],
	};
	const way = await wayIn(told, head);
	if (way?.officeId !== key.unitId)
		throw new Error("the sample story goes elsewhere");
	const {
		identity: _,
		victim: __,
		attorney: ___,
		child,
		...account
	} = sampleTold;
	await issueSampleReceipt(told, room, {
		kind: "rights-case",
		subjectId: key.id,
		unitId: key.unitId,
	});
	const code = readCode(sampleCode(room));
	if (!code.ok) throw new Error("a sample code cannot be read");
	await writeCase(
		told,
		newCase(told, holders ? { ...way, holders } : way, key.id),
		{
			head,
			account: {
				...account,
				whose: "someone-else",
				inDanger: "yes",
				child: child.concerned,
				accused: { unitIds: head.concerned.offices, others: null },
			},
			parties: {
				reporter: { name: "Siti Maryam", contact: null, paper: null },
				victim: {
					name: "Dadang",
					reach: "Lewat kakaknya, sore hari",
					helps: null,
				},
				attorney: null,
				guardian: null,
			},
			files: [],
			code: code.value,
			by: "reporter",
		},
	);
}

/** Intan, with her key open and her second factor just shown. */
async function intanIn(cx: Context) {
	const intan = await personByUserName(cx, "intan");
	const opened = intan && (await unlockPersonKey(cx, intan.id, samplePassword));
	if (!opened?.ok) throw new Error("Intan has no key");
	return {
		her: withActor(cx, { ...sampleActor("intan"), provedAt: cx.now }),
		unlocked: opened.value,
	};
}

async function intanWorks(cx: Context): Promise<void> {
	const { her, unlocked } = await intanIn(cx);
	await must(openCase(her, unlocked, sampleCase));
	await must(
		writeNote(
			her,
			unlocked,
			sampleCase,
			"Jangan telepon. Hanya lewat kode; dibuka sore hari.",
		),
	);
	await must(
		writeMessage(
			her,
			unlocked,
			sampleCase,
			"Terima kasih sudah bercerita. Kami membacanya hari ini. Apakah Anda aman sekarang?",
		),
	);
	await must(
		askForIdentity(
			her,
			unlocked,
			sampleCase,
			"Kami perlu tahu siapa korban, supaya ia dapat dipindahkan ke tempat aman hari ini.",
		),
	);
}

async function intanAsksAnAgency(cx: Context): Promise<void> {
	const { her, unlocked } = await intanIn(cx);
	const key = sampleCaseAtWork;
	await must(openCase(her, unlocked, key));
	const does = (move: PlainMove) =>
		must(moveCase(her, unlocked, key, { move }));
	const signer = { name: "Intan Permata", duty: "Kepala Kantor Wilayah" };
	await does("begin-check");
	await must(
		sendLetter(her, unlocked, key, {
			kind: "request-completion",
			written: {
				signer,
				to: [],
				items: ["Kapan terakhir kali Anda melihatnya, kira-kira"],
			},
		}),
	);
	for (const move of [
		"complete",
		"find-complete",
		"find-competent",
		"examine",
		"find-indication",
	] as const)
		await does(move);
	await must(
		sendLetter(her, unlocked, key, {
			kind: "clarification",
			written: {
				signer,
				to: ["Kepala Kantor Wilayah Ditjen Pemasyarakatan", "di Serang"],
				words: "Kami memeriksa pengawasan malam di blok hunian.",
				items: [
					"Siapa yang bertugas malam sejak bulan Maret",
					"Bagaimana luka penghuni dicatat dan diobati",
				],
				dueOn: dayOf(new Date(cx.now.getTime() + 14 * 86_400_000)),
			},
		}),
	);
	const beforeMeeting = await openCase(her, unlocked, key);
	if (!beforeMeeting.ok) throw new Error("Intan lost what she works on");
	await must(
		recordMinutes(her, unlocked, key, {
			minuted: {
				on: dayOf(cx.now),
				place: "Ruang rapat kecil, lantai dua",
				chair: "Intan Permata, Kepala Kantor Wilayah",
				noteTaker: "Sulastri, analis hak asasi manusia",
				present: [
					"Intan Permata",
					"Sulastri",
					"Dokter klinik, dinas kesehatan",
				],
				words:
					"Luka penghuni dicatat di klinik, tetapi tidak dilaporkan ke siapa pun.",
				decisions: [
					{
						what: "Meminta salinan buku klinik sejak bulan Maret",
						who: "Sulastri",
						dueOn: dayOf(new Date(cx.now.getTime() + 7 * 86_400_000)),
					},
				],
			},
			version: beforeMeeting.value.header.version,
		}),
	);
	const referred = await openCase(her, unlocked, key);
	if (!referred.ok) throw new Error("Intan lost what she works on");
	await must(
		proposeReferral(her, unlocked, key, {
			proposal: {
				body: "Lembaga Perlindungan Saksi dan Korban (LPSK)",
				reach: "",
				why: "LPSK dapat melindungi orang yang dipukul, juga selama ia masih di dalam.",
				extract:
					"Yang terjadi: seorang penghuni rumah tahanan dipukul hampir tiap malam sejak bulan Maret dan perlu dilindungi.",
			},
			version: referred.value.header.version,
		}),
	);
}

/** One act with everything that comes with it, and somebody who saw it. */
async function intanWritesTheRecord(cx: Context): Promise<void> {
	const { her, unlocked } = await intanIn(cx);
	const key = sampleCaseAtWork;
	const opened = await openCase(her, unlocked, key);
	const account = opened.ok ? opened.value.pieces[0] : undefined;
	if (!account) throw new Error("the sample story was not told");
	const { person, place, office, act } = sampleEntries;
	const ids = [person, place, office, act];
	await must(
		recordAct(
			her,
			unlocked,
			key,
			{
				id: null,
				version: 0,
				what: "Dipukul oleh penjaga malam di blok belakang, tiga kali dalam sebulan.",
				when: "Sejak bulan Maret, biasanya malam",
				day: null,
				place: { name: "Blok belakang", same: null },
				to: [],
				person: { name: "Korban 1", same: null, part: "victim" },
				by: [],
				offices: [unitId("rutan-rangkasbitung")],
				staff: [],
				body: { name: "", same: null },
				rights: ["security", "life"],
				source: { kind: "piece", id: account.id },
				sure: "told",
			},
			() => ids.shift() ?? cx.newId(),
		),
	);
	await must(
		recordName(
			her,
			unlocked,
			key,
			{
				kind: "person",
				id: null,
				version: 1,
				part: "witness",
				name: "Saksi 1",
				same: null,
			},
			() => "",
		),
	);
}

async function intanExamines(cx: Context): Promise<void> {
	const { her, unlocked } = await intanIn(cx);
	for (const move of [
		"begin-check",
		"find-complete",
		"find-competent",
		"examine",
	] as const)
		await must(moveCase(her, unlocked, sampleCaseAsked, { move }));
}

const daysBefore = (moment: Date, days: number): Date =>
	new Date(moment.getTime() - days * 86_400_000);

async function must(
	done: Promise<{ readonly ok: boolean; readonly problem?: unknown }>,
): Promise<void> {
	const answer = await done;
	if (!answer.ok)
		throw new Error(`the sample story broke: ${JSON.stringify(answer)}`);
}
