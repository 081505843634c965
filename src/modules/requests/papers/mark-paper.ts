import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayHandle } from "../policy.ts";
import { deedsOf } from "../queries.ts";
import {
	begun,
	type Key,
	type PaperIs,
	type Request,
	ruleOf,
	subjectKind,
} from "../request.ts";
import { sealed } from "../seal.ts";
import { requestByKey } from "../store.ts";
import { requestsIn } from "../tables.ts";
import { type Arrived, insertFiles, withSafe } from "./keep-files.ts";

/** At the counter: an officer saw a paper, helps to get it, or keeps a copy of it. */
export function markPaper(
	cx: Context,
	key: Key,
	{
		paper,
		is,
		files,
	}: {
		readonly paper: string;
		/** `null` where only a copy is kept. */
		readonly is: PaperIs | null;
		readonly files: readonly Arrived[];
	},
): Promise<
	Result<null, Refusal<"not-found" | "unknown-paper" | "decided" | "has-ended">>
> {
	return withSafe(cx, files, (safe) =>
		inTransaction(cx, async (tx) => {
			const request = await requestByKey(tx, key, "lock");
			if (!request || request.state === begun || !mayHandle(tx.actor, key).may)
				return refused("not-found");
			if (request.endedOn !== null) return refused("has-ended");
			const { papers } = ruleOf(request.procedure, request.version).request;
			const known = papers.find(({ code }) => code === paper);
			if (!known) return refused("unknown-paper");
			// It was for the decision; nobody needs it after that.
			if (known.apart && (await isDecided(tx, request)))
				return refused("decided");
			if (is !== null) {
				const { answers } = request;
				const body = sealed(tx, {
					...answers,
					papers: { ...answers.papers, [paper]: is },
				});
				await requestsIn(tx.db)
					.updateTable("requests.request")
					.set({ body })
					.where("unit_id", "=", key.unitId)
					.where("id", "=", key.id)
					.execute();
			}
			await insertFiles(tx, key, safe);
			await leaveTrail(tx, {
				chain: "operations",
				deed: "request.paper-marked",
				subject: { kind: subjectKind, id: key.id },
				// The trail is for ever: by which paper somebody shows that they are poor does not stand in it.
				details: { ...(known.apart ? {} : { paper }), is: is ?? "copy" },
			});
			return ok(null);
		}),
	);
}

/** Whether the deed that answers whether they have a right to it was done. */
async function isDecided(
	tx: Context,
	{ unitId, id, procedure, version }: Request,
): Promise<boolean> {
	const deciding = ruleOf(procedure, version)
		.request.moves.filter(({ decides }) => decides)
		.map(({ code }) => code);
	return (await deedsOf(tx, { unitId, id })).some(({ move }) =>
		deciding.includes(move),
	);
}
