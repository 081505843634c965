import { waitingFor } from "#assessments";
import { cast, sampleActor } from "#identity/samples";
import type { Language } from "#kernel/text.ts";
import { type Context, withActor } from "#platform/context.ts";
import { wordsIn } from "./words.ts";

/** What waits for a member of the cast right now; null keeps the sentence of the sample. */
export async function firstTask(
	cx: Context,
	userName: string,
	lang: Language,
): Promise<string | null> {
	const member = cast.find((one) => one.userName === userName);
	if (!member) return null;
	const person = withActor(cx, sampleActor(member.userName));
	const name = member.name.split(" ")[0] ?? member.name;
	const { t } = wordsIn(lang);
	const toVerify = await waitingFor(person, "assessment.verify", "verifying");
	if (toVerify) return t("site.first.verify", { name, n: toVerify.total });
	const toDecide = await waitingFor(person, "assessment.decide", "deciding");
	return toDecide && t("site.first.decide", { name, n: toDecide.total });
}
