import { Button } from "../look/button.tsx";
import { ExpectTable } from "../look/expect-table.tsx";
import { LinkButton } from "../look/link-button.tsx";
import { OrderItem } from "../look/order-item.tsx";
import { ResourceStrip } from "../look/resource-strip.tsx";
import { ColumnBody } from "../look/screen.tsx";
import { SectionHead } from "../look/section-head.tsx";

export function OrdersColumn() {
  return (
    <ColumnBody
      foot={
        <>
          <p>You can change the sheet until orders close.</p>
          <Button size="large">Mark ready</Button>
        </>
      }
    >
      <SectionHead title="Orders for turn 4" aside="secret until results" />
      <ResourceStrip
        resources={[
          { id: "c", label: "Capital", value: 3, note: "left of 8" },
          { id: "f", label: "Funds, M$", value: 81, note: "left of 86" },
          { id: "b", label: "Battalions", value: 3, note: "free" },
        ]}
      />
      <ol>
        <OrderItem
          number={1}
          title="Secure borders with Dushanbe"
          cost="2 capital, 5 M$"
          note="Dushanbe has agreed"
          actions={<LinkButton>Edit</LinkButton>}
        />
        <OrderItem number={2} title="Evict a base" cost="3 capital">
          <ExpectTable
            title="What to expect"
            note="before others act"
            rows={[
              {
                id: "w",
                sign: { letter: "W", slot: "washington" },
                label: "Washington's influence here",
                from: 5.7,
                to: 2.6,
              },
              {
                id: "m",
                sign: { letter: "M", slot: "moscow" },
                label: "Moscow's influence here",
                from: 11.3,
                to: 11.9,
              },
              { id: "r", label: "Regime and stability", by: -0.8 },
              { id: "s", label: "Your score", from: 36.6, to: 36.8, isTotal: true },
            ]}
          />
          <Button look="solid" wide>
            Add to the sheet
          </Button>
        </OrderItem>
      </ol>
    </ColumnBody>
  );
}
