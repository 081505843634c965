import { LinkButton } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { link } from "#ui/paths.ts";
import { Tag } from "#ui/tag.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Facility, Voice } from "../../index.ts";

export interface VoicesProps {
	readonly view: View;
	readonly unit: Unit;
	readonly facility: Facility;
	/** The last first. */
	readonly voices: readonly Voice[];
	/** Whoever looks reads all words, and is led to where they are answered. */
	readonly mayLook: boolean;
}

/** What people who were there say, what the office answers, and the door to say it oneself. */
export const Voices = (props: VoicesProps) => {
	const { view, unit, facility, voices } = props;
	const { t } = view;
	const waits = voices.some(({ wordsAre }) => wordsAre === "waiting");
	return (
		<Section id="suara" title={t("catalogue.voices.title")}>
			<p>{t("catalogue.voices.says")}</p>
			<div>
				<LinkButton
					href={link(view, "/unit/:unit/fasilitas/:id/suara", {
						unit: unit.slug,
						id: facility.id,
					})}
				>
					{t("catalogue.voice.do")}
				</LinkButton>
			</div>
			{voices.length > 0 && (
				<List>
					{voices.map((voice) => (
						<VoiceRow {...props} voice={voice} />
					))}
				</List>
			)}
			{waits && <p class="meta">{t("catalogue.voices.waiting")}</p>}
		</Section>
	);
};

const VoiceRow = ({
	view,
	unit,
	facility,
	voice,
	mayLook,
}: VoicesProps & { readonly voice: Voice }) => {
	const { t, lang } = view;
	const place = { unit: unit.slug, id: facility.id, voice: voice.id };
	const title = t(`catalogue.voice.says.${voice.says}`);
	const isOld = voice.atCheck !== facility.last.number;
	return (
		<ListRow
			name={title}
			href={
				mayLook
					? link(view, "/unit/:unit/fasilitas/:id/suara/:voice", place)
					: undefined
			}
			says={
				<>
					{t("catalogue.voice.seen", { day: date(lang, voice.seenOn) })}
					{voice.wordsAre === "shown" ? (
						<>
							{voice.words && <ToldWords words={voice.words} />}
							{voice.photo && (
								<p>
									<a
										href={link(
											view,
											"/unit/:unit/fasilitas/:id/suara/:voice/foto",
											place,
										)}
									>
										{t("catalogue.voice.photo.see")}
									</a>
									{voice.photoShows && `: ${voice.photoShows}`}
								</p>
							)}
						</>
					) : (
						voice.words && <p>{t(`catalogue.voice.words.${voice.wordsAre}`)}</p>
					)}
					{voice.answeredOn && (
						<p>
							<strong>
								{t(
									`catalogue.voice.answered.${voice.state === "granted" ? "granted" : "rejected"}`,
									{
										day: date(lang, voice.answeredOn),
									},
								)}
							</strong>{" "}
							{voice.answer}
						</p>
					)}
				</>
			}
			end={<VoiceTag view={view} voice={voice} isOld={isOld} />}
		/>
	);
};

/** What an objection does by now. */
export const VoiceTag = ({
	view,
	voice: { says, state },
	isOld,
}: {
	readonly view: View;
	readonly voice: Voice;
	/** Somebody has looked since. */
	readonly isOld: boolean;
}) => {
	const { t } = view;
	if (isOld)
		return <Tag shape="dotted">{t("catalogue.voice.state.looked-again")}</Tag>;
	if (says === "confirms")
		return (
			<Tag shape="disc" tone="ok">
				{t("catalogue.voice.state.confirms")}
			</Tag>
		);
	return state === "rejected" ? (
		<Tag shape="ring">{t("catalogue.voice.state.rejected")}</Tag>
	) : (
		<Tag shape="diamond" tone="warn">
			{t(`catalogue.voice.state.${state}`)}
		</Tag>
	);
};
