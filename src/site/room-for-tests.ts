import { citizen } from "#kernel/actor.ts";
import { openReceipt } from "#receipts";
import { type Key, tellCase } from "#rights-cases";
import { unitBySlug } from "#units";
import type { TestHouse } from "./for-tests.ts";

/** Somebody without account tells something in the room about an office. Answers where it lies, and its code. */
export async function somebodyConfides(
	{ house }: TestHouse,
	slug: string,
): Promise<Key & { readonly code: string }> {
	const cx = house.contextOf(citizen);
	const unit = await unitBySlug(cx, slug);
	if (!unit) throw new Error(`no unit ${slug}`);
	const told = await tellCase(
		cx,
		{
			channel: "web",
			inDanger: "yes",
			whose: "own",
			happened: "Jerapah ungu memukul kami di blok belakang.",
			where: null,
			province: null,
			when: null,
			wish: null,
			accused: { unitIds: [unit.id], others: null },
			victim: null,
			attorney: null,
			child: { concerned: "unsaid", guardian: null },
			identity: { name: "Jerapah Ungu", contact: null, paper: null },
			needs: { interpreter: null, reading: false, language: null },
			reach: { how: null, safeTimes: null },
			source: null,
			consent: null,
		},
		[],
		{ sheet: cx.newId(), pin: null, lang: "id" },
	);
	if (!told.ok) throw new Error(told.problem.reason);
	const opened = await openReceipt(cx, {
		typed: told.value.code,
		pin: "",
		network: "198.51.100.44",
	});
	if (!opened.ok) throw new Error("its code leads nowhere");
	const { unitId, subjectId } = opened.value;
	return { unitId, id: subjectId, code: told.value.code };
}
