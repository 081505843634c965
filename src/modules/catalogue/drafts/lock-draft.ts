import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { isOpenOn, type Unit, unitById } from "#units";
import { mayPublish } from "../policy.ts";
import { catalogueIn } from "../tables.ts";
import type { Draft } from "./draft.ts";
import { draftsOf, openDraft } from "./queries.ts";

export interface LockedService {
	readonly id: string;
	readonly slug: string;
	readonly name: string;
	readonly version: number;
	readonly unit: Unit;
	readonly drafts: readonly Draft[];
}

export type LockRefusal = Refusal<"unknown-service" | "not-your-unit">;

/** The service with its drafts, locked until the deed is done, for those who may change it. */
export async function lockService(
	tx: Context,
	slug: string,
): Promise<Result<LockedService, LockRefusal>> {
	const service = await catalogueIn(tx.db)
		.selectFrom("catalogue.service")
		.select(["id", "unit_id", "name", "version"])
		.where("slug", "=", slug)
		.forUpdate()
		.executeTakeFirst();
	const unit = service && (await unitById(tx, service.unit_id));
	if (!unit || !isOpenOn(unit, dayOf(tx.now)))
		return refused("unknown-service");
	const decision = mayPublish(tx.actor, {
		unitId: unit.id,
		province: unit.province.code,
	});
	if (!decision.may) return refused(decision.why);
	return ok({
		id: service.id,
		slug,
		name: service.name.id,
		version: service.version,
		unit,
		drafts: await draftsOf(tx, service.id),
	});
}

/** The open draft of the service, locked; `no-draft` where none is open. */
export async function lockDraft(
	tx: Context,
	slug: string,
): Promise<
	Result<
		{ readonly service: LockedService; readonly draft: Draft },
		LockRefusal | Refusal<"no-draft">
	>
> {
	const locked = await lockService(tx, slug);
	if (!locked.ok) return locked;
	const draft = openDraft(locked.value.drafts);
	return draft ? ok({ service: locked.value, draft }) : refused("no-draft");
}

export const saveDraft = (
	tx: Context,
	{ serviceId, number, revision }: Draft,
	change: {
		readonly state?: string;
		readonly minutes_at?: string | null;
		readonly heard?: string;
		readonly ended_on?: string;
		readonly withdrawn_why?: string;
		readonly published_version?: number;
	},
) =>
	catalogueIn(tx.db)
		.updateTable("catalogue.service_draft")
		.set({ ...change, revision: revision + 1 })
		.where("service_id", "=", serviceId)
		.where("number", "=", number)
		.execute();
