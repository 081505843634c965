import { isUuid } from "#kernel/id.ts";
import type { Ask } from "#platform/http/route.ts";
import { sameText } from "#platform/http/signed.ts";
import { inLanguage, type View } from "#ui/view.ts";

type Asked = Pick<Ask<View>, "sign" | "cx" | "view">;

const seal = ({ sign }: Pick<Asked, "sign">, id: string): string =>
	sign("agenda", id);

/** Where a calendar reads the agenda of an id: whoever has the database alone cannot make it. */
export const agendaAddress = (ask: Asked, id: string): string =>
	ask.cx.origin +
	inLanguage(ask.view.lang, `/agenda/${id}.${seal(ask, id)}/ics`);

/** The id in the key of an address; `null` where nobody here signed it. */
export function idInKey(ask: Pick<Asked, "sign">, key: string): string | null {
	const [id = "", sealed = "", ...more] = key.split(".");
	return more.length === 0 && isUuid(id) && sameText(seal(ask, id), sealed)
		? id
		: null;
}
