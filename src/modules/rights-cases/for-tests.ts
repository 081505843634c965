import { personByUserName } from "#identity";
import { type SamplePerson, sampleActor } from "#identity/samples";
import type { Unlocked } from "#keys";
import { sampleUnlocked } from "#keys/samples";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Head, Key } from "./case.ts";
import { newCase, writeCase } from "./telling/begin-case.ts";
import { sampleTold } from "./telling/told.sample.ts";
import { wayIn } from "./telling/way-in.ts";

/** Somebody of the cast who has just shown their second factor, with their key open. */
export async function withKey(
	cx: Context,
	userName: SamplePerson,
): Promise<{ readonly cx: Context; readonly unlocked: Unlocked }> {
	const person = await personByUserName(cx, userName);
	if (!person) throw new Error(`nobody is called ${userName}`);
	return {
		cx: withActor(cx, { ...sampleActor(userName), provedAt: cx.now }),
		unlocked: await sampleUnlocked(cx, person.id),
	};
}

/** Many cases about one office, without codes: what a code costs is not what is measured. Answers where each lies. */
export async function tellMany(
	cx: Context,
	officeId: string,
	n: number,
): Promise<readonly Key[]> {
	const head: Head = {
		concerned: { offices: [officeId], people: [], conflicts: [] },
		channel: "web",
		whose: "own",
		inDanger: "no",
		childConcerned: "unsaid",
		province: null,
		lang: "id",
		rights: [],
	};
	const way = await wayIn(cx, head);
	if (!way) throw new Error("nobody may have it");
	const { identity: _, victim: __, attorney: ___, ...account } = sampleTold;
	const keys: Key[] = [];
	for (let done = 0; done < n; done += 50)
		await inTransaction(cx, async (tx) => {
			for (let i = 0; i < Math.min(50, n - done); i += 1) {
				const beginning = newCase(tx, way);
				await writeCase(tx, beginning, {
					head,
					account: { ...account, happened: account.happened.repeat(10) },
					parties: {
						reporter: null,
						victim: null,
						attorney: null,
						guardian: null,
					},
					files: [],
					code: null,
					by: "reporter",
				});
				keys.push(beginning.key);
			}
		});
	return keys;
}
