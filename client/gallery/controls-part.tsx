import { useState } from "react";
import { Badge, OwnTag } from "../look/badge.tsx";
import { Button } from "../look/button.tsx";
import { Checkbox } from "../look/checkbox.tsx";
import { Dialog } from "../look/dialog.tsx";
import { EmptyState } from "../look/empty-state.tsx";
import { Help } from "../look/help.tsx";
import { IconButton } from "../look/icon-button.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { LoadingRows } from "../look/loading-rows.tsx";
import { Notice } from "../look/notice.tsx";
import { NumberField } from "../look/number-field.tsx";
import { RadioCards } from "../look/radio-cards.tsx";
import { Roundel, WORLD_SIGN } from "../look/roundel.tsx";
import { Segments } from "../look/segments.tsx";
import { Select } from "../look/select.tsx";
import { Switch } from "../look/switch.tsx";
import { Tabs } from "../look/tabs.tsx";
import { TextField } from "../look/text-field.tsx";
import { ThemeSwitch } from "../look/theme-switch.tsx";
import { Pair, Row, Section } from "./section.tsx";

export function ControlsPart() {
  return (
    <>
      <Buttons />
      <Fields />
      <Choices />
      <Words />
    </>
  );
}

function Buttons() {
  const [open, setOpen] = useState(false);
  return (
    <Section title="Buttons and signs">
      <Row>
        <Button look="solid">Add to the sheet</Button>
        <Button icon="plus">Order here</Button>
        <Button look="quiet">Later</Button>
        <Button isPending>Saving</Button>
        <Button isDisabled>Mark ready</Button>
        <Button look="solid" size="large" iconAfter="arrow" onPress={() => setOpen(true)}>
          Open a dialog
        </Button>
        <Button size="small">Fire now</Button>
        <LinkButton icon="link">Show the rule</LinkButton>
        <IconButton icon="close" label="Close" />
        <ThemeSwitch />
        <Help about="Autonomy">How little a state depends on any one patron, from 0 to 100.</Help>
      </Row>
      <Row>
        <Roundel letter="M" slot="moscow" />
        <Roundel letter="W" slot="washington" size={32} />
        <Roundel letter="N" slot="nato" />
        <Roundel letter="B" slot="beijing" />
        <Roundel letter="Du" />
        <Roundel letter="Ta" own size={32} />
        <Roundel {...WORLD_SIGN} />
        <Badge tone="mark" icon="clock">
          4:12 left
        </Badge>
        <Badge tone="outline" icon="lock">
          only you know
        </Badge>
        <Badge>binding</Badge>
        <OwnTag>you</OwnTag>
      </Row>
      <Dialog
        title="End the game?"
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Go on playing</Button>
            <Button look="solid" onPress={() => setOpen(false)}>
              End it
            </Button>
          </>
        }
      >
        <p>The scores of all seats and every sheet become open to all.</p>
        <TextField label="A word to the class" lines={3} />
      </Dialog>
    </Section>
  );
}

function Fields() {
  const [kind, setKind] = useState<string | null>(null);
  return (
    <Section title="Fields">
      <Pair>
        <TextField
          label="Your name"
          placeholder="As the class knows you"
          hint="Others at the table see it."
        />
        <TextField label="Code" defaultValue="K7F 2QZ" fault="No session has this code. Look at it again." />
        <NumberField
          label="Rent"
          aside="M$ a turn"
          minValue={0}
          maxValue={20}
          step={0.5}
          defaultValue={2.5}
        />
        <Select
          label="Action"
          value={kind}
          onChange={setKind}
          placeholder="Choose one of 14"
          choices={["Open a base", "Train forces", "Offer aid"].map((label) => ({ id: label, label }))}
        />
        <TextField label="Message to the delegation" lines={3} />
        <NumberField label="Funds" defaultValue={90} fault="You have 86 M$: 4 M$ are missing." />
      </Pair>
    </Section>
  );
}

function Choices() {
  const [base, setBase] = useState<string | null>("k2");
  const [notice, setNotice] = useState<string | null>("1");
  const [seat, setSeat] = useState<string | null>("tashkent");
  return (
    <Section title="Choices">
      <Pair>
        <RadioCards
          label="Which base"
          value={base}
          onChange={setBase}
          cards={[
            {
              id: "k2",
              title: "K2, Karshi-Khanabad",
              aside: "2 battalions",
              sign: { letter: "W", slot: "washington" },
            },
            { id: "termez", title: "Termez", aside: "1 battalion", sign: { letter: "N", slot: "nato" } },
          ]}
        />
        <RadioCards
          large
          label="Choose a seat"
          value={seat}
          onChange={setSeat}
          cards={[
            {
              id: "tashkent",
              title: "Tashkent",
              aside: "room for 2",
              text: "Uzbekistan, host of K2",
              sign: { letter: "Ta" },
              more: "After Andijan the West asks questions and Moscow offers cover. Keep your rule, and owe nobody too much.",
            },
            {
              id: "nato",
              title: "NATO",
              aside: "room for 1",
              text: "Partnerships, by consensus",
              sign: { letter: "N", slot: "nato" },
            },
          ]}
        />
        <Segments
          label="Notice"
          aside="gone when turn 4 closes"
          value={notice}
          onChange={setNotice}
          choices={["1", "2", "3"].map((id) => ({ id, label: `${id} turns` }))}
        />
        <div style={{ display: "grid", justifyItems: "start" }}>
          <Checkbox defaultSelected>Keep it secret</Checkbox>
          <Checkbox hint="Its price is their trust.">Break the agreement</Checkbox>
          <Switch defaultSelected>Hold every turn for review</Switch>
        </div>
      </Pair>
    </Section>
  );
}

function Words() {
  const [tab, setTab] = useState("facts");
  return (
    <Section title="Words and places">
      <Pair>
        <div style={{ display: "grid", gap: 8 }}>
          <Notice>The facilitator may change these numbers.</Notice>
          <Notice tone="mark" action={<LinkButton>Show</LinkButton>}>
            Tbilisi: one phone dropped 40 s ago, still holds its seat.
          </Notice>
          <Notice tone="fault">Not filed: turn 4 has closed. Your orders are kept here.</Notice>
          <LoadingRows rows={2} />
        </div>
        <div>
          <EmptyState title="No orders yet" action={<Button icon="plus">Add an order</Button>}>
            You can give up to four, and change them until orders close.
          </EmptyState>
          <Tabs
            label="About this turn"
            selected={tab}
            onSelect={setTab}
            tabs={[
              { id: "facts", label: "What happened", count: 5, content: "Five facts." },
              { id: "brief", label: "Briefing", content: "One page." },
            ]}
          />
        </div>
      </Pair>
    </Section>
  );
}
