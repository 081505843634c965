import { Facts } from "#ui/facts.tsx";
import { date } from "#ui/format.ts";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Entry } from "../index.ts";
import { tagInWords } from "./learning/tag-words.ts";

interface EntryBodyProps {
	readonly view: View;
	readonly entry: Pick<Entry, "what" | "words" | "about">;
	/** Names of offices, by id. */
	readonly offices: ReadonlyMap<string, string>;
	/** Names of the staff, by id: on their own pages alone. */
	readonly people?: ReadonlyMap<string, string> | undefined;
}

/** What was said, and what belongs to the deed: the same for staff and for the person who told it. */
export const EntryBody = (props: EntryBodyProps) => {
	const facts = factsOf(props);
	return (
		<>
			{props.entry.words && <ToldWords words={props.entry.words} />}
			{props.entry.what === "escalate" && (
				<p>
					{props.view.says(
						`complaints.escalated.${props.entry.about.to ?? "none"}`,
					)}
				</p>
			)}
			{facts.length > 0 && <Facts facts={facts} look="narrow" />}
		</>
	);
};

type Fact = { readonly term: string; readonly is: string };

function factsOf({ view, entry, offices, people }: EntryBodyProps): Fact[] {
	const { t, lang } = view;
	const { what, about } = entry;
	const text = (name: string) =>
		typeof about[name] === "string" ? (about[name] as string) : "";
	const fact = (term: string, is: string): Fact[] =>
		is === "" ? [] : [{ term, is }];
	if (text("lapor") !== "")
		return fact(t("complaints.lapor.according"), text("lapor"));
	if (what === "answer")
		return [
			...fact(t("complaints.answer.action"), text("action")),
			...fact(t("complaints.answer.on"), date(lang, text("actionOn"))),
			...fact(t("complaints.answer.contact"), text("contact")),
			...fact(
				t("complaints.answer.proof"),
				text("proof") === "none"
					? t("complaints.proof.none")
					: `${t(`complaints.proof.${text("proof") === "given" ? "given" : "promised"}`)}: ${text("proofSays")}`,
			),
		];
	if (what === "redirect")
		return [
			...fact(t("complaints.redirect.body"), text("body")),
			...fact(t("complaints.redirect.reach"), text("reach")),
		];
	if (what === "refuse")
		return [
			...fact(t("complaints.refuse.regulation"), text("regulation")),
			...fact(t("complaints.refuse.article"), text("article")),
		];
	if (what === "transfer")
		return fact(t("complaints.transfer.to"), offices.get(text("to")) ?? "");
	if (what === "dispose")
		return fact(t("complaints.dispose.to"), people?.get(text("to")) ?? "");
	if (what === "check" && isFinding(text("found")))
		return fact(
			t("complaints.sampled.found"),
			t(`complaints.sampled.${text("found") as "true"}`),
		);
	if (text("was") !== "" && isFinding(text("found")) && isFinding(text("was")))
		return [
			...fact(
				t("complaints.sampled.before"),
				t(`complaints.sampled.${text("was") as "true"}`),
			),
			...fact(
				t("complaints.sampled.now"),
				t(`complaints.sampled.${text("found") as "true"}`),
			),
			...fact(t("complaints.sampled.why"), text("why")),
		];
	if (what === "tag")
		return tagInWords(view, {
			weight: about.weight,
			component: about.component,
			instrument: about.instrument,
			indicator: about.indicator,
		});
	if (what === "followed-up")
		return [
			...fact(
				t("complaints.follow-up.ended"),
				t(
					`complaints.follow-up.ended.${text("ended") === "done" ? "done" : "dropped"}`,
				),
			),
			...(text("whyHidden") === ""
				? []
				: fact(
						t("complaints.follow-up.hidden"),
						`${date(lang, text("hiddenOn"))}: ${text("whyHidden")}`,
					)),
		];
	if (what === "verify" && isTriage(text("triage")))
		return fact(
			t("complaints.verify.triage"),
			t(`complaints.triage.${text("triage") as "service"}`),
		);
	return [];
}

const isFinding = (text: string): boolean =>
	["true", "untrue", "unclear"].includes(text);

const isTriage = (text: string): boolean =>
	["service", "misconduct", "rights"].includes(text);
