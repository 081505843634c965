import { askFields } from "#accommodations";
import type { Day } from "#territory";
import type { Channel, Concern, Contact, Kind, Level } from "../complaint.ts";
import type { Suspect } from "./suspicion.ts";

/** What a form about something that was told says, once it was read. */
export interface Told {
	readonly kind: Kind;
	readonly concern: Concern;
	readonly serviceId: string | null;
	readonly story: string;
	readonly place: string | null;
	readonly happenedOn: Day | null;
	readonly level: Level;
	/** `null` where nothing was said of who it is, and always where nobody is to know. */
	readonly contact: Contact | null;
	readonly mayPublish: boolean;
	/** What they need to talk with us, in their words. */
	readonly interpreter: string | null;
	/** What they ask the office for beforehand, by its code; left out for nearly all. */
	readonly asks?: readonly string[];
	/** What they wrote of it; it goes along with what is asked. */
	readonly askedInWords?: string;
	/** A number of their own besides the code; `null` for none. */
	readonly pin: string | null;
}

/** What comes with it and the person did not write. */
export interface Circumstances {
	/** Made by the page for this one telling: a second sending of it is the same. */
	readonly sheet: string;
	readonly channel: Channel;
	readonly lang: string;
	/** Whether the person knew which office it is about. */
	readonly knowsOffice: boolean;
	/** Why somebody should look whether it is a voice at all; left out for nearly all. */
	readonly suspect?: Suspect | null;
	/** Whether the person agreed, where somebody of the staff writes it down for them. */
	readonly consent?: boolean;
	/** The public copy in which they found what happened to them as well, by its address. */
	readonly joins?: string | null;
}

/** As the forms name the fields. */
export const fields = {
	kind: "jenis",
	concern: "tentang",
	service: "layanan",
	story: "cerita",
	place: "tempat",
	happenedOn: "kapan",
	/** Files of any kind; a voice; a film: whatever comes in which of them is looked at alike. */
	files: "berkas",
	voice: "suara",
	film: "video",
	/** Ids of files that came before, ticked: those that stay; and those that stood on the page. */
	keptFiles: "simpan",
	listedFiles: "tercantum",
	level: "rahasia",
	name: "nama",
	phone: "telepon",
	email: "surel",
	address: "alamat",
	publish: "tayang",
	/** Ticks of what the office arranges beforehand. */
	asks: askFields.kinds,
	/** Of forms that a device kept: ticked: Indonesian sign language, BISINDO. */
	signs: "isyarat",
	interpreter: "bahasa",
	pin: "pin",
	sheet: "lembar",
	/** Joins what stands in a public copy; and whether to look for such copies before it is sent. */
	joins: "ikut",
	alike: "mirip",
	/** Where the office is not known: in which province it is. */
	province: "provinsi",
	/** Nobody sees it and nobody fills it in, but programs do. */
	trap: "situs",
	/** When the form was made, with our seal. */
	made: "dibuat",
	/** What the device computed, where its network sent much. */
	work: "kerja",
	/** Of staff who write for somebody: how it came, that the person agreed, and who else helped. */
	channel: "jalur",
	consent: "setuju",
	helper: "pendamping",
} as const;
