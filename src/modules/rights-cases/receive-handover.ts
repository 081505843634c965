import type { Context } from "#platform/context.ts";
import { sha256Of } from "#platform/files/store.ts";
import { type ReceiptKind, retargetReceipt } from "#receipts";
import type { Head } from "./case.ts";
import { newCase, writeCase } from "./telling/begin-case.ts";
import { makeSafe } from "./telling/keep-told-files.ts";
import type { ToldFile } from "./telling/told-file.ts";
import { wayIn } from "./telling/way-in.ts";

/** All that is known of it. None of it is kept anywhere else. */
export interface HandedOver {
	readonly story: string;
	readonly place: string | null;
	readonly happenedOn: string | null;
	/** What the person needs to talk with us. */
	readonly needs: string | null;
	/** What was said since, oldest first. */
	readonly said: readonly {
		readonly by: "person" | "citizen" | "system";
		readonly at: string;
		readonly words: string | null;
		/** What belonged to it. */
		readonly about: Readonly<Record<string, unknown>>;
	}[];
	/** What else the module that gave it away knew. */
	readonly more: Readonly<Record<string, unknown>>;
}

/** A file as the module that gives it away keeps it. */
export interface FileHandedOver {
	readonly name: string;
	readonly type: string;
	readonly scan: ToldFile["scan"];
	/** Name of its bytes in the store, sealed with the key of the server. */
	readonly keptAs: string;
}

interface From {
	readonly kind: ReceiptKind;
	readonly subjectId: string;
	/** The office that it concerns: it is accused, and never learns of it. */
	readonly unitId: string;
	/** Ids of people who are accused. */
	readonly accused: readonly string[];
	readonly lang: "id" | "en";
}

/**
 * Takes over what another module gives away, in the transaction in which that module deletes it. Every code that led to it
 * leads here from now on, and opens it once an officer has opened it. Answers its new id, which says nothing of the old
 * one; `null` where nobody could have it: then it stays where it is.
 */
export async function receiveHandover(
	tx: Context,
	from: From,
	whole: HandedOver,
	/** As the module that gives it away had it sealed; `null` where nothing was said. */
	contact: Uint8Array | null,
	files: readonly FileHandedOver[] = [],
): Promise<string | null> {
	const head: Head = {
		concerned: {
			offices: [from.unitId],
			people: [...from.accused],
			conflicts: [],
		},
		channel: "web",
		whose: "own",
		inDanger: "unsaid",
		childConcerned: "unsaid",
		province: null,
		lang: from.lang,
		rights: [],
	};
	const way = await wayIn(tx, head);
	if (!way) return null;
	const beginning = newCase(tx, way);
	const safe = await makeSafe(tx, beginning.hand, await bareOf(tx, files));
	await writeCase(tx, beginning, {
		head,
		account: {
			channel: "web",
			inDanger: "unsaid",
			whose: "own",
			happened: whole.story,
			where: whole.place,
			province: null,
			when: whole.happenedOn,
			wish: null,
			accused: { unitIds: [from.unitId], others: null },
			child: "unsaid",
			needs: {
				interpreter: whole.needs,
				reading: false,
				language: null,
			},
			reach: { how: null, safeTimes: null },
			source: null,
			consent: null,
			handedOver: { said: whole.said, more: whole.more },
		},
		parties: {
			reporter: contact && contactIn(tx, contact),
			victim: null,
			attorney: null,
			guardian: null,
		},
		files: safe,
		code: null,
		by: "reporter",
		silent: true,
	});
	await retargetReceipt(tx, {
		from: { kind: from.kind, subjectId: from.subjectId },
		to: {
			kind: "rights-case",
			subjectId: beginning.key.id,
			unitId: beginning.key.unitId,
		},
	});
	return beginning.key.id;
}

/** Sealed with the key of the server until now: here it goes under a key that two custodians hold. */
function contactIn(tx: Context, contact: Uint8Array) {
	const bytes = tx.sealing.unseal(contact);
	if (!bytes) throw new Error("a contact does not open with our keys");
	const known: Record<string, string | null> = JSON.parse(
		new TextDecoder().decode(bytes),
	);
	const { name = null, phone, email, address } = known;
	return {
		name,
		contact: [phone, email, address].filter(Boolean).join("\n") || null,
		paper: null,
	};
}

const bareOf = (
	tx: Context,
	files: readonly FileHandedOver[],
): Promise<ToldFile[]> =>
	Promise.all(
		files.map(async ({ keptAs, ...file }) => {
			const bytes = tx.sealing.unseal(await tx.files.read(keptAs));
			if (!bytes) throw new Error("a file does not open with our keys");
			return { ...file, bytes, original: { bytes, sha256: sha256Of(bytes) } };
		}),
	);
