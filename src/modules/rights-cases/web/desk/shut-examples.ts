import type { Example } from "#platform/http/route.ts";
import { sampleCase } from "../../samples.ts";

const params = { unit: sampleCase.unitId, id: sampleCase.id };
const nowhere = { ...params, id: "00000000-0000-4000-8000-000000000000" };

/** Of every deed: not theirs, not there, not let in. */
export const shut = (
	form: Readonly<Record<string, string>>,
	more: Readonly<Record<string, string>> = {},
): readonly Example[] => {
	const here = { ...params, ...more };
	const gone = { ...nowhere, ...more };
	return [
		{
			state: "not-found: not theirs",
			as: "bagus",
			params: here,
			form,
			status: 404,
		},
		{ state: "not-found", as: "intan", params: gone, form, status: 404 },
		{ state: "forbidden", as: "hendra", params: here, form, status: 403 },
	];
};
