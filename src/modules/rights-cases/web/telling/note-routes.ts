import { emptyForm, formIn } from "#kernel/form.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { fields, staffChannelIn } from "../../index.ts";
import { noteExamples as shown } from "./note-examples.ts";
import { NotePage } from "./note-page.tsx";
import { NotedPage } from "./noted-page.tsx";
import { officesFor } from "./offices.ts";
import { roomPage } from "./room-answer.ts";
import { sendTold } from "./send-told.ts";

const path = "/ruang/meja/catat";
const may = "rights.receive";

/** Writing down what somebody tells at the desk, by telephone or by letter, and what an officer found themselves. */
export const noteRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: async ({ cx, view }) =>
			roomPage(
				NotePage({
					view,
					state: emptyForm,
					offices: await officesFor(cx, emptyForm),
					sheet: cx.newId(),
				}),
			),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may,
		trail: "rights-case.told",
		handle: note,
		examples: shown.send,
	},
];

function note(ask: Ask<View>) {
	const { view, form } = ask;
	const channel = staffChannelIn(formIn(form).typed);
	return sendTold(
		ask,
		{
			channel: channel ?? "desk",
			draw: NotePage,
			received: (code, pin) =>
				NotedPage({ view, code, pin, found: channel === "own-finding" }),
		},
		channel
			? []
			: [{ field: fields.channel, says: "rights-cases.problem.channel" }],
	);
}
