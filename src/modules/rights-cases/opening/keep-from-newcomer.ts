import { type BeforeGiving, type OfficeKey, personKeysOf } from "#keys";
import type { Context } from "#platform/context.ts";
import { openWith } from "#platform/envelope.ts";
import { mayLearnOf, mayLearnOfEach } from "../graph/organisation.ts";
import { keepApart } from "../handling/keep-apart.ts";
import { headers, lockHeader } from "../store.ts";
import { takeInHand } from "./case-hand.ts";
import { layReady } from "./holders.ts";
import { headIn } from "./open-case.ts";

/**
 * Before somebody is given the key of an office: cases lie ready under it from before they came, and a refusal of this
 * program would not take from them what the key itself opens. It is open now, so each head is read and the rule is asked.
 * A case from which they are excluded is laid ready by name for those who hold the key and may have it, and lies under the
 * office's key no more.
 */
export const keepFromNewcomer: BeforeGiving = async (
	tx,
	{ office, pair, newcomer },
) => {
	const opened = (await underKeyOf(tx, office)).flatMap(
		({ wrapped, ...sealed }) => {
			const secret = openWith(pair, wrapped);
			if (!secret) return [];
			const hand = takeInHand(secret, sealed.id, tx.random);
			return [{ key: sealed, hand, head: headIn(hand, sealed) }];
		},
	);
	if (opened.length === 0) return;
	const rules = await mayLearnOfEach(
		tx,
		opened.map(({ head }) => head.concerned),
		[newcomer],
	);
	for (const [at, { key, hand }] of opened.entries()) {
		if (rules[at]?.(newcomer).may) continue;
		const header = await lockHeader(tx, key);
		if (!header) continue;
		const head = headIn(hand, header);
		const mayLearn = await mayLearnOf(tx, head.concerned, office.holders);
		const may = office.holders.filter((id) => mayLearn(id).may);
		const people = [...(await personKeysOf(tx, may)).values()];
		await layReady(tx, key, "case", hand, { people });
		await keepApart(tx, { header, hand }, head);
	}
};

/** What lies under this pair of the office, always in the same order: two who lock the same cases wait for each other. */
const underKeyOf = (
	tx: Context,
	{ unitId, number }: Pick<OfficeKey, "unitId" | "number">,
) =>
	headers(tx)
		.innerJoin("rights_cases.holder as holder", (join) =>
			join
				.onRef("holder.unit_id", "=", "case_file.unit_id")
				.onRef("holder.case_id", "=", "case_file.id"),
		)
		.select("holder.sealed as wrapped")
		.where("holder.key_of", "=", "case")
		.where("holder.kind", "=", "office")
		.where("holder.holder_id", "=", unitId)
		.where("holder.key_number", "=", number)
		.orderBy("case_file.unit_id")
		.orderBy("case_file.id")
		.execute();
