import { allInstruments } from "#instruments";
import { say } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { dayOf, provincesAt } from "#territory";
import type { Option } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";

/** What a queue can be narrowed to: the provinces and the instruments that the right reaches. */
export async function queueOptions(
	cx: Context,
	{ lang }: View,
	permission: string,
): Promise<{ provinces: readonly Option[]; instruments: readonly Option[] }> {
	const grants = cx.actor.grants.filter(
		(grant) => grant.permission === permission,
	);
	const reached = (code: string) =>
		grants.some(
			({ reach, provinces }) => reach === "nation" || provinces.includes(code),
		);
	const provinces = await provincesAt(cx, dayOf(cx.now));
	return {
		provinces: provinces
			.filter(({ code }) => reached(code))
			.map(({ code, name }) => ({ value: code, label: name })),
		instruments: allInstruments()
			.filter(({ use }) => use === "assessment")
			.filter(({ programme }) =>
				grants.some((grant) => (grant.programme ?? programme) === programme),
			)
			.map(({ id, title }) => ({ value: id, label: say(title, lang) })),
	};
}
