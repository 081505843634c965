import {
	DummyDriver,
	Kysely,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
} from "kysely";
import { channels } from "#channels";
import { createIdentity } from "#identity";
import type { Route } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { routesOf } from "./routes.ts";

/** Every route of the demonstration for reading: it can be printed without database, but not served. */
export const routeTable = (): readonly Route<View>[] =>
	routesOf({
		sendsMail: false,
		reaches: { ways: channels, demo: true },
		identity: createIdentity({
			db: new Kysely({
				dialect: {
					createAdapter: () => new PostgresAdapter(),
					createDriver: () => new DummyDriver(),
					createIntrospector: (db) => new PostgresIntrospector(db),
					createQueryCompiler: () => new PostgresQueryCompiler(),
				},
			}),
			secret: "a table that is only read needs no secret",
			origin: "http://localhost",
			mode: "demo",
			newId: () => "",
		}),
	});
