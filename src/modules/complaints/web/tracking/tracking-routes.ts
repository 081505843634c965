import type { Route } from "#platform/http/route.ts";
import { withVisit } from "#receipts/web";
import type { View } from "#ui/view.ts";
import { subjectKind } from "../../index.ts";
import {
	add,
	askToWithdraw,
	confirm,
	object,
	rate,
	reopen,
	reply,
	withdraw,
} from "./mine-deeds.ts";
import type { Ways } from "./reach-routes.tsx";
import { showMine } from "./show-mine.tsx";
import { trackingExamples as shown } from "./tracking-examples.ts";

const mine = "/pengaduan/saya";

const deed = (
	path: string,
	trail: string,
	handle: Route<View>["handle"],
	examples: Route<View>["examples"],
): Route<View> => ({
	method: "POST",
	path: `${mine}/${path}`,
	may: "anyone",
	trail,
	handle,
	examples,
});

/** What the person who told it sees and does, by the code of the receipt. */
export const trackingRoutes = ({ ways }: Ways): readonly Route<View>[] => [
	{
		method: "GET",
		path: mine,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withVisit(ask, subjectKind, ({ unitId, subjectId: id }) =>
				showMine(ask, { unitId, id }, { byMessage: ways.length > 0 }),
			),
		examples: shown.mine,
	},
	deed("balasan", "complaint.replied", reply, shown.reply),
	deed("tambahan", "complaint.added", add, shown.add),
	deed("konfirmasi", "complaint.confirmed", confirm, shown.confirm),
	deed("keberatan", "complaint.objected", object, shown.object),
	deed("pembukaan", "complaint.reopened", reopen, shown.reopen),
	{
		method: "GET",
		path: `${mine}/pencabutan`,
		may: "anyone",
		trail: "none",
		handle: askToWithdraw,
		examples: shown.askToWithdraw,
	},
	deed("pencabutan", "complaint.withdrawn", withdraw, shown.withdraw),
	// A row of it would say when somebody rated.
	deed("penilaian", "none", rate, shown.rate),
];
