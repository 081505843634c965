import { emptyForm, type FormState, formIn, typedValue } from "#kernel/form.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead } from "#ui/layout/parts.tsx";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	closeWording,
	fields,
	type Item,
	mayPublish,
	ownItem,
	placesOf,
	type Wording,
	wordingsOf,
} from "../index.ts";
import { wordingExamples as shown } from "./desk-examples.ts";
import { refusedAs, revisionIn } from "./form-words.ts";
import { itemCrumbs } from "./item-form-page.tsx";
import { withItem } from "./with-item.ts";

const path = "/berita/meja/:unit/:item/versi/:number" as const;

/** An earlier wording is closed by whoever may correct. */
export const closeWordingRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "news.publish",
		trail: "none",
		handle: (ask) => withWording(ask, (...found) => draw(ask, ...found)),
		examples: shown.form,
	},
	{
		method: "POST",
		path,
		may: "news.publish",
		trail: "news.wording-closed",
		handle: (ask) => withWording(ask, (...found) => close(ask, ...found)),
		examples: shown.close,
	},
];

/** One that was followed by another, for whoever may publish; what it says now is corrected instead. */
const withWording = (
	ask: Ask<View>,
	then: (unit: Unit, item: Item, wording: Wording) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withItem(ask, async (unit, item) => {
		const places = await placesOf(ask.cx, unit);
		const wording = mayPublish(ask.cx.actor, ...places).may
			? (await wordingsOf(ask.cx, item))
					.slice(0, -1)
					.find(({ sequence }) => String(sequence) === param(ask, "number"))
			: undefined;
		return wording && item.state === "published"
			? then(unit, item, wording)
			: notFound;
	});

function draw(
	{ cx, view }: Ask<View>,
	unit: Unit,
	item: Item,
	wording: Wording,
	state: FormState = emptyForm,
): Answer {
	const { t } = view;
	const title = t("news.close-wording");
	const html = (
		<OfficerLayout
			view={view}
			title={`${title}: ${item.title}`}
			form={state}
			head={
				<PageHead
					above={itemCrumbs(view, unit, item, title)}
					title={title}
					lead={t("news.close-wording.lead")}
				/>
			}
		>
			<Form
				view={view}
				action={link(view, path, {
					unit: unit.slug,
					item: item.id,
					number: String(wording.sequence),
				})}
				once={cx.newId()}
			>
				<Hidden name={fields.revision} value={String(item.revision)} />
				<TextArea
					view={view}
					state={state}
					name={fields.why}
					label={t("news.close-wording.why")}
					hint={t("news.close-wording.why.hint")}
					rows={3}
				/>
				<div>
					<Button kind="danger">{title}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
	return state.problems.length > 0 ? wrong(html) : page(html);
}

async function close(
	ask: Ask<View>,
	unit: Unit,
	item: Item,
	wording: Wording,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await closeWording(
		ask.cx,
		item,
		revisionIn(state),
		wording.sequence,
		typedValue(state, fields.why),
	);
	if (done.ok)
		return seeOther(
			to("/berita/meja/:unit/:item", { unit: unit.slug, item: item.id }),
			ask.view.t("news.done.wording-closed"),
		);
	const stands = await ownItem(ask.cx, unit, item.id);
	return draw(
		ask,
		unit,
		stands ?? item,
		wording,
		refusedAs(state, done.problem),
	);
}
