import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import { Button, Form } from "#ui/form/index.ts";
import { time } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Code, Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { QrCode } from "#ui/qr-code.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Event,
	type HostSees,
	type LineCode,
	terms,
	zoneOf,
} from "../../index.ts";
import { LooksAgain } from "../looks-again.tsx";
import { lineCodeFields } from "../registering/register-fields.ts";

export interface LineCodePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
	readonly state: FormState;
	readonly sees: HostSees;
	readonly codes: readonly LineCode[];
	/** By how many each was entered. */
	readonly entered: ReadonlyMap<number, number>;
	/** It was asked to stay as it is. */
	readonly still: boolean;
	readonly once: string;
}

/** The title says what is to be done, for the page may lie behind another: "Saatnya kode pertama". */
export const titleOf = ({ t }: Pick<View, "t">, sees: HostSees): string =>
	sees.state === "over"
		? t("events.line-code.over")
		: t(`events.line-code.${sees.state}`, { part: sees.part });

/** The two codes for the host of those who follow from elsewhere; it looks again by itself. */
export const LineCodePage = (props: LineCodePageProps) => {
	const { view, unit, event, sees, codes, entered } = props;
	const { t } = view;
	const address = { unit: unit.slug, event: event.id };
	const title = titleOf(view, sees);
	return (
		<OfficerLayout
			view={view}
			title={`${title}: ${event.title}`}
			form={props.state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("events.of-unit", { unit: unit.name }),
									href: link(view, "/acara/meja/:unit", { unit: unit.slug }),
								},
								{
									name: event.title,
									href: link(view, "/acara/meja/:unit/:event", address),
								},
								{ name: t("events.line-code.title") },
							]}
						/>
					}
					title={title}
					lead={t("events.line-code.lead", { n: terms.lineCodeHolds })}
				/>
			}
		>
			<Now {...props} />
			<Section id="masuk" title={t("events.line-code.entered")}>
				<Facts
					facts={codes.map(({ part, toldAt }) => ({
						term: t("events.line-code.part", { part }),
						is:
							toldAt !== null
								? t("events.line-code.entered.n", {
										n: entered.get(part) ?? 0,
									})
								: isPast(props, part)
									? t("events.line-code.missed")
									: t("events.line-code.not-yet"),
					}))}
				/>
				<Meta>{t("events.line-code.fair")}</Meta>
			</Section>
			{sees.state !== "over" && <LooksAgain view={view} still={props.still} />}
		</OfficerLayout>
	);
};

/** A code that was not told while it was its turn: the first until the second is due, the second until the event ends. */
const isPast = (
	{ codes, event, view }: LineCodePageProps,
	part: number,
): boolean =>
	part === 1
		? (codes[1]?.dueAt ?? view.now) <= view.now
		: event.state !== "running";

const Now = (props: LineCodePageProps) => {
	const { view, unit, event, sees, once } = props;
	const { t, lang } = view;
	const address = { unit: unit.slug, event: event.id };
	if (sees.state === "due")
		return (
			<Hug tone="info">
				<p>{t("events.line-code.due.says")}</p>
				<Form
					view={view}
					action={link(view, "/acara/meja/:unit/:event/kode-daring", address)}
					once={once}
				>
					<Button>{t("events.line-code.show")}</Button>
				</Form>
			</Hug>
		);
	if (sees.state !== "told")
		return (
			<p>
				{t(
					sees.state === "waits"
						? "events.line-code.waits.says"
						: "events.line-code.over.says",
				)}
			</p>
		);
	const { digits } = sees;
	return (
		<>
			<Code large>{`${digits.slice(0, 3)} ${digits.slice(3)}`}</Code>
			<QrCode
				text={`${view.origin}${link(view, "/acara/saya", {}, { [lineCodeFields.code]: digits })}`}
				label={t("events.line-code.qr")}
			/>
			<Section id="bacakan" title={t("events.code.spoken")}>
				<p>
					{t("events.line-code.say", {
						digits: [...digits].join(", "),
						address: `${view.origin}/lacak`,
						n: terms.lineCodeHolds,
					})}
				</p>
			</Section>
			<p>
				{t("events.line-code.until", {
					time: time(lang, sees.until, zoneOf(event)),
				})}
			</p>
		</>
	);
};
