import { type Round, roundOf } from "#assessments";
import { instrumentNamed } from "#instruments";
import { type Answer, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import { type Province, provinceByAddress } from "#territory";
import type { View } from "#ui/view.ts";

/** The round that an address names. */
export async function roundAsked({
	cx,
	params,
}: Ask<View>): Promise<Round | null> {
	const year = param({ params }, "year");
	const id = param({ params }, "instrument");
	if (!/^\d{4}$/.test(year) || instrumentNamed(id)?.use !== "assessment")
		return null;
	return (await roundOf(cx, id, Number(year))) ?? null;
}

/** The region and the round that an address names, or "not found". */
export async function withRegion(
	ask: Ask<View>,
	handle: (round: Round, province: Province) => Promise<Answer>,
): Promise<Answer> {
	const round = await roundAsked(ask);
	const province = await provinceByAddress(ask.cx, param(ask, "provinsi"));
	return round && province ? handle(round, province) : notFound;
}
