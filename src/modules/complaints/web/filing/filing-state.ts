import { isRecording } from "#evidence";
import type { FieldProblem, FormState } from "#kernel/form.ts";
import type { Result } from "#kernel/result.ts";
import { type Answer, notFound } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import { dayOf } from "#territory";
import type { View } from "#ui/view.ts";
import {
	type AskedOffice,
	askedOffice,
	type FilingDraft,
	fields,
	type Known,
	readTold,
	type Told,
} from "../../index.ts";

/** The office of the address; not found where there is none, or it has closed. */
export async function withOffice(
	ask: Ask<View>,
	then: (office: AskedOffice) => Promise<Answer> | Answer,
): Promise<Answer> {
	const office = await askedOffice(ask.cx, param(ask, "unit"));
	return office ? then(office) : notFound;
}

/**
 * What the form shows at first: what was answered before, and the service that the address names. Services belong
 * to an office: of another one the choice is not taken along.
 */
export function stateOf(
	{ query }: Ask<View>,
	draft: FilingDraft | null,
	{ unit, services }: AskedOffice,
): FormState {
	const named = query.get("layanan") ?? "";
	const typed = { ...draft?.typed };
	if (draft && draft.office !== unit.slug) delete typed[fields.service];
	if (services.some(({ slug }) => slug === named))
		typed[fields.service] = [named];
	return { typed, problems: [] };
}

/** What the form tells of this office, or what is to be mended. */
export const told = (
	{ cx }: Ask<View>,
	{ services }: AskedOffice,
	state: FormState,
	files: readonly { readonly type: string }[],
	more: Pick<Known, "provinces" | "joins"> = {},
): Result<Told, readonly FieldProblem[]> =>
	readTold(state.typed, {
		today: dayOf(cx.now),
		services: new Map(services.map(({ slug, id }) => [slug, id])),
		hasRecording: files.some(({ type }) => isRecording(type)),
		...more,
	});
