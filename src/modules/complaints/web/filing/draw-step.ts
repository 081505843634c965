import type { FormState } from "#kernel/form.ts";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import type { AskedOffice, FilingDraft, Published, Step } from "../../index.ts";
import { CheckPage } from "./check-page.tsx";
import { StepPage } from "./step-page.tsx";
import { workNow } from "./way.ts";

interface Drawn {
	readonly draft: FilingDraft | null;
	readonly mending: boolean;
	/** What others told in like words, for the last page. */
	readonly alike?: readonly Published[];
	/** Value of `Set-Cookie`. */
	readonly cookie?: string;
}

/** The page of a step; with something to be mended it is 422. No browser keeps it. */
export async function drawStep(
	ask: Ask<View>,
	office: AskedOffice,
	step: Step,
	state: FormState,
	{ draft, mending, alike = [], cookie }: Drawn,
): Promise<Answer> {
	const { view } = ask;
	const shown = { view, ...office, state };
	const html =
		step === "check"
			? CheckPage({
					...shown,
					sheet: draft?.sheet ?? "",
					work: draft ? await workNow(ask, draft.sheet) : null,
					files: draft?.files ?? [],
					alike,
				})
			: StepPage({ ...shown, step, mending, draft });
	return page(html, state.problems.length > 0 ? 422 : 200, {
		"cache-control": "no-store",
		...(cookie ? { "set-cookie": cookie } : {}),
	});
}
