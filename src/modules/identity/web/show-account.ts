import { accountOf, linkedSince, type Provider } from "#identity";
import { emptyForm } from "#kernel/form.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { AccountPage } from "./account-page.tsx";

/** One's own account, also where something on it has to be mended. */
export async function showAccount(
	{ cx, view, sessionId }: Ask<View>,
	provider: Provider | null,
	state = emptyForm,
	status = 200,
): Promise<Answer> {
	const account =
		cx.actor.id === null ? null : await accountOf(cx, cx.actor.id);
	if (!account) return notFound;
	const byProvider = provider && {
		name: provider.name,
		since: await linkedSince(cx, account.id),
	};
	return page(
		AccountPage({ view, account, sessionId, byProvider, state }),
		status,
	);
}
