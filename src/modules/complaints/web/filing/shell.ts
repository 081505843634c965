import { emptyForm } from "#kernel/form.ts";
import type { Answer } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import type { FormShown } from "./filing-form.tsx";
import { madeNow } from "./way.ts";

/** The form for nobody in particular, at its own address `path`: this is what a device keeps. Its script makes the key. */
export const shellOf = (
	ask: Ask<View>,
	path: string,
	services: FormShown["services"],
): FormShown => ({
	view: { ...ask.view, token: "", seal: null, me: null, flash: null, path },
	services,
	state: emptyForm,
	sheet: "",
	made: madeNow(ask),
	files: [],
});

/** The worker's script is the same for everybody; from this address it may answer for `page`, and for no other. */
export const workerFor = ({ view }: Ask<View>, page: string): Answer => ({
	kind: "file",
	bytes: `importScripts(${JSON.stringify(view.assets.islands["offline-worker"] ?? "")});\n`,
	type: "text/javascript; charset=utf-8",
	headers: { "service-worker-allowed": page },
});
