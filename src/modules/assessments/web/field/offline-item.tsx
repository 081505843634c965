import { AnswerFields } from "#instruments/web";
import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Checkbox, Hidden, TextArea } from "#ui/form/index.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Case, confirmField, type Item, noteField } from "../../index.ts";
import { addressOf } from "../address.ts";
import { figureOfDay } from "../facts/fact-words.ts";
import { idOf } from "../id-of.ts";
import { itemName } from "../words.ts";
import { versionField } from "./seen.ts";
import { shownFields } from "./shown-fields.ts";

export interface OfflineItemProps {
	readonly view: View;
	readonly found: Case;
	readonly item: Item;
	/** Typed and kept when a session ended; otherwise the answer that is saved. */
	readonly state: FormState | null;
	/** Kept on the device, without anybody's answer. */
	readonly empty: boolean;
}

/** One item among all: what is asked, its fields, and what became of them. Proof is attached on the item's own page. */
export const OfflineItem = (props: OfflineItemProps) => {
	const { view, found, item, empty } = props;
	const { indicator, code } = item;
	const named = (field: string) => `${code}.${field}`;
	const toConfirm = item.said?.copiedFrom != null;
	const state = empty ? blank : (props.state ?? stateOf(item));
	return (
		<section
			class="stack card"
			aria-labelledby={idOf("butir", code)}
			data-item={code}
			data-choices={empty ? undefined : String(item.choices.length)}
			data-confirm={empty ? undefined : String(toConfirm)}
		>
			<h3 id={idOf("butir", code)}>
				{itemName(view.lang, item)} <span class="meta">{code}</span>
			</h3>
			{indicator.help && <p>{say(indicator.help, view.lang)}</p>}
			{indicator.proof.length > 0 && (
				<p class="meta">
					{view.t("assessments.offline-proof", {
						what: indicator.proof
							.map(({ text }) => say(text, view.lang))
							.join("; "),
					})}
				</p>
			)}
			{!empty && item.fact && !item.fact.today.notKnown && (
				<p class="meta">
					{view.t("assessments.fact-offline", {
						figure: figureOfDay(view, item.fact.today),
					})}{" "}
					<a
						href={link(view, "/penilaian/:unit/:instrument/:year/butir/:code", {
							...addressOf(found),
							code,
						})}
					>
						{view.t("assessments.fact-offline-link")}
					</a>
				</p>
			)}
			<Hidden
				name={named(versionField)}
				value={
					empty
						? "0"
						: (state.typed[named(versionField)]?.[0] ??
							String(item.said?.version ?? 0))
				}
			/>
			<AnswerFields
				view={view}
				indicator={indicator}
				state={state}
				label={view.t("assessments.item-question")}
				at={code}
			/>
			<TextArea
				view={view}
				state={state}
				name={named(noteField)}
				label={view.t("assessments.item-note")}
				rows={2}
				optional
			/>
			{(toConfirm || empty) && (
				<div data-confirm hidden={empty}>
					<Checkbox
						view={view}
						state={state}
						name={named(confirmField)}
						label={view.t("assessments.again-confirm")}
					/>
				</div>
			)}
			<p class="meta" data-says>
				{!empty && item.choices.length > 0 && view.t("assessments.unit-choose")}
			</p>
			<p data-choose hidden={empty || item.choices.length === 0}>
				<a
					href={link(view, "/penilaian/:unit/:instrument/:year/butir/:code", {
						...addressOf(found),
						code,
					})}
				>
					{view.t("assessments.offline-choose", {
						name: itemName(view.lang, item),
					})}
				</a>
			</p>
		</section>
	);
};

const blank: FormState = { typed: {}, problems: [] };

const stateOf = (item: Item): FormState => ({
	typed: Object.fromEntries(
		Object.entries(shownFields(item)).map(([field, value]) => [
			`${item.code}.${field}`,
			value,
		]),
	),
	problems: [],
});
