import { personByUserName } from "#identity";
import { sampleActor, samplePassword } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { readCode } from "#kernel/code.ts";
import { unlockPersonKey } from "#keys";
import { at, type Context, withActor } from "#platform/context.ts";
import { issueSampleReceipt, sampleCode } from "#receipts/samples";
import { unitId } from "#units/samples";
import type { Head, Key } from "./case.ts";
import { writeMessage, writeNote } from "./handling/talk.ts";
import { askForIdentity } from "./lending/ask-for-key.ts";
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

/** One case, told by the window, read by Intan, with a question to two custodians. Does nothing when it is there. */
export async function seedRoom(cx: Context): Promise<void> {
	const there = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.case_file")
		.select("id")
		.limit(1)
		.executeTakeFirst();
	if (there) return;
	const told = at(
		withActor(cx, citizen),
		new Date(cx.now.getTime() - 3 * 86_400_000),
	);
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
		lang: "id",
		rights: [],
	};
	const way = await wayIn(told, head.concerned);
	if (way?.officeId !== sampleCase.unitId)
		throw new Error("the sample story goes elsewhere");
	const {
		identity: _,
		victim: __,
		attorney: ___,
		child,
		...account
	} = sampleTold;
	await issueSampleReceipt(told, sampleRoom, {
		kind: "rights-case",
		subjectId: sampleCase.id,
		unitId: sampleCase.unitId,
	});
	const code = readCode(sampleCode(sampleRoom));
	if (!code.ok) throw new Error("a sample code cannot be read");
	await writeCase(told, newCase(told, way, sampleCase.id), {
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
	});
	await intanWorks(cx);
}

async function intanWorks(cx: Context): Promise<void> {
	const intan = await personByUserName(cx, "intan");
	const opened = intan && (await unlockPersonKey(cx, intan.id, samplePassword));
	if (!opened?.ok) throw new Error("Intan has no key");
	const her = withActor(cx, { ...sampleActor("intan"), provedAt: cx.now });
	await must(
		writeNote(
			her,
			opened.value,
			sampleCase,
			"Jangan telepon. Hanya lewat kode; dibuka sore hari.",
		),
	);
	await must(
		writeMessage(
			her,
			opened.value,
			sampleCase,
			"Terima kasih sudah bercerita. Kami membacanya hari ini. Apakah Anda aman sekarang?",
		),
	);
	await must(
		askForIdentity(
			her,
			opened.value,
			sampleCase,
			"Kami perlu tahu siapa korban, supaya ia dapat dipindahkan ke tempat aman hari ini.",
		),
	);
}

async function must(
	done: Promise<{ readonly ok: boolean; readonly problem?: unknown }>,
): Promise<void> {
	const answer = await done;
	if (!answer.ok)
		throw new Error(`the sample story broke: ${JSON.stringify(answer)}`);
}
