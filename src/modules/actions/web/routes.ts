import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { actionExamples as shown } from "./action-examples.ts";
import { assign, drop, finish, report } from "./deeds.ts";
import { hideRoutes } from "./hide-routes.ts";
import type { Mounting } from "./mounting.ts";
import { askToOpen, listActions, open } from "./open-and-list.ts";
import { showAction } from "./show-action.ts";
import { withAction, withUnit } from "./with-action.ts";

const ofUnit = "/tindak-lanjut/:unit";
const one = `${ofUnit}/:action` as const;
const may = "actions.keep";

/** Actions of a unit, for its own people. What everybody reads of them stands beside what they came from. */
export const actionsRoutes = (house: Mounting): readonly Route<View>[] => [
	{
		method: "GET",
		path: ofUnit,
		may,
		trail: "none",
		handle: (ask) => withUnit(ask, (unit) => listActions(ask, unit)),
		examples: shown.list,
	},
	{
		method: "GET",
		path: `${ofUnit}/baru`,
		may,
		trail: "none",
		handle: (ask) => withUnit(ask, (unit) => askToOpen(ask, unit)),
		examples: shown.form,
	},
	{
		method: "POST",
		path: `${ofUnit}/baru`,
		may,
		trail: "action.opened",
		handle: (ask) => withUnit(ask, (unit) => open(ask, unit)),
		examples: shown.open,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withAction(ask, (unit, action) => showAction(ask, house, unit, action)),
		examples: shown.one,
	},
	{
		method: "POST",
		path: `${one}/penugasan`,
		may,
		trail: "action.assigned",
		handle: (ask) =>
			withAction(ask, (unit, action) => assign(ask, house, unit, action)),
		examples: shown.assign,
	},
	{
		method: "POST",
		path: `${one}/laporan`,
		may,
		trail: "action.reported",
		handle: (ask) =>
			withAction(ask, (unit, action) => report(ask, house, unit, action)),
		examples: shown.report,
	},
	{
		method: "POST",
		path: `${one}/penyelesaian`,
		may,
		trail: "action.finished",
		handle: (ask) =>
			withAction(ask, (unit, action) => finish(ask, house, unit, action)),
		examples: shown.finish,
	},
	{
		method: "POST",
		path: `${one}/pembatalan`,
		may,
		trail: "action.dropped",
		handle: (ask) =>
			withAction(ask, (unit, action) => drop(ask, house, unit, action)),
		examples: shown.drop,
	},
	...hideRoutes,
];
