import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { keepAct, keepName, makeOne, takeOut } from "./record-deeds.ts";
import { recordExamples as shown } from "./record-examples.ts";
import { showRecord } from "./show-record.ts";

const path = "/ruang/meja/:unit/:id/isi";
const may = "rights.receive, rights.examine";

const deed = (
	at: string,
	handle: Route<View>["handle"],
	examples: Route<View>["examples"],
): Route<View> => ({
	method: "POST",
	path: path + at,
	may,
	trail: "rights-case.recorded",
	handle,
	examples,
});

/** What is known of a case: acts, people, places, duty bearers. */
export const recordRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "rights-case.opened",
		handle: showRecord,
		examples: shown.record,
	},
	deed("", keepAct, shown.act),
	deed("/nama", keepName, shown.name),
	deed("/satu", makeOne, shown.one),
	deed("/buang", takeOut, shown.out),
];
