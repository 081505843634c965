import { Crumbs } from "#ui/crumbs.tsx";
import { time } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Code, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { QrCode } from "#ui/qr-code.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import { type Event, zoneOf } from "../../index.ts";
import { LooksAgain } from "../looks-again.tsx";
import { presentFields } from "../registering/register-fields.ts";

export interface CodePageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
	/** Six digits. */
	readonly code: string;
	readonly until: Date;
	readonly present: number;
	/** It was asked to stay as it is. */
	readonly still: boolean;
}

/** The code of this minute, large enough for a wall, with what to say aloud. */
export const CodePage = (props: CodePageProps) => {
	const { view, unit, event, code, until, present } = props;
	const { t, lang } = view;
	const address = { unit: unit.slug, event: event.id };
	const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
	return (
		<OfficerLayout
			view={view}
			title={`${t("events.code.title")}: ${event.title}`}
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
								{ name: t("events.code.title") },
							]}
						/>
					}
					title={t("events.code.title")}
					lead={t("events.code.lead", { address: `${view.origin}/lacak` })}
				/>
			}
		>
			<Code large>{spaced}</Code>
			<QrCode
				text={`${view.origin}${link(view, "/acara/saya", {}, { [presentFields.code]: code })}`}
				label={t("events.code.qr")}
			/>
			<Meta>{t("events.code.qr")}</Meta>
			<Section id="bacakan" title={t("events.code.spoken")}>
				<p>{t("events.code.say", { digits: [...code].join(", ") })}</p>
			</Section>
			<p>
				{t("events.code.until", { time: time(lang, until, zoneOf(event)) })}{" "}
				<a href={link(view, "/acara/meja/:unit/:event/kode", address)}>
					{t("events.code.again")}
				</a>
			</p>
			<Meta>{t("events.code.present", { n: present })}</Meta>
			<LooksAgain view={view} still={props.still} />
		</OfficerLayout>
	);
};
