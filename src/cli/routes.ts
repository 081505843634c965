import type { Command } from "commander";
import { print } from "./outcome.ts";

export const routes = (program: Command): Command =>
	program
		.command("routes")
		.description(
			"List every address with who may use it and the trail it leaves",
		)
		.addHelpText(
			"after",
			'\nPrinted: a list of method, path, may ("anyone" for public ones), trail.',
		)
		.action(async () => {
			const { routeTable } = await import("#site/route-table.ts");
			const { endpoints } = await import("#site/routes.ts");
			const rows = [
				...routeTable(),
				...endpoints.map((endpoint) => ({
					...endpoint,
					method: endpoint.protocol,
				})),
			];
			print(
				rows.map(({ method, path, may, trail }) => ({
					method,
					path,
					may,
					trail,
				})),
			);
		});
