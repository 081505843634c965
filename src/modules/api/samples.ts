import { sampleActor } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import { registerSystem } from "./systems/keep-system.ts";
import { allSystems } from "./systems/queries.ts";

/** Id of the sample system, the same on every machine. Nobody was shown its secret. */
export const sampleSystem = "0199a1b2-c3d4-7e5f-8a6b-7c8d9e0fb001";

export async function seedSystems(cx: Context): Promise<number> {
	const admin = withActor(cx, sampleActor("admin"));
	if ((await allSystems(admin)).length > 0) return 0;
	const ids = [sampleSystem];
	const made = await registerSystem(
		{ ...admin, newId: () => ids.pop() ?? cx.newId() },
		{
			name: "Antrean Lapas Serang",
			contact: "sistem@lapas-serang.example",
			unit: "lapas-serang",
			scopes: ["figures:write"],
		},
	);
	if (!made.ok) throw new Error(made.problem.reason);
	return 1;
}
