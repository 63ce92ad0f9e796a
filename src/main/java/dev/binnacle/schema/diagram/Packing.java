package dev.binnacle.schema.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds room for rectangles beside and below one another, in the shape of a screen. */
final class Packing {
    private static final double ASPECT = 1.6;
    private static final double[] TRIES = {0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 2, 2.5};

    private final double gap;

    /** A step of the outline: nothing stands below {@code y} from {@code x} on. */
    private record Step(double x, double y, double width) {}

    private record Packed(List<Point> corners, double width, double height) {
        /** What a window of the wanted shape around it would cover. */
        double cost() {
            return Math.max(width, height * ASPECT) * Math.max(height, width / ASPECT);
        }
    }

    Packing(double gap) {
        this.gap = gap;
    }

    /** The upper left corner of each, in the given order; the largest stand first. */
    List<Point> corners(List<Box> boxes) {
        double area = boxes.stream().mapToDouble(box -> box.width() * box.height()).sum();
        double widest = boxes.stream().mapToDouble(Box::width).max().orElse(0);
        List<Integer> order =
                IntStream.range(0, boxes.size())
                        .boxed()
                        .sorted(
                                Comparator.comparing((Integer i) -> -boxes.get(i).height())
                                        .thenComparing(i -> -boxes.get(i).width())
                                        .thenComparing(i -> i))
                        .toList();
        Packed best = new Packed(List.of(), Double.MAX_VALUE, 1);
        for (double factor : TRIES) {
            double width = Math.max(widest, Math.sqrt(area * ASPECT) * factor);
            Packed packed = pack(boxes, order, width);
            best = packed.cost() < best.cost() ? packed : best;
        }
        return best.corners();
    }

    private Packed pack(List<Box> boxes, List<Integer> order, double limit) {
        List<Step> outline = new ArrayList<>(List.of(new Step(0, 0, limit + gap)));
        Point[] corners = new Point[boxes.size()];
        double width = 0;
        double height = 0;
        for (int index : order) {
            Box box = boxes.get(index);
            Point corner = lowest(outline, box.width() + gap);
            corners[index] = corner;
            cover(outline, corner, box.width() + gap, corner.y() + box.height() + gap);
            width = Math.max(width, corner.x() + box.width());
            height = Math.max(height, corner.y() + box.height());
        }
        return new Packed(List.of(corners), width, height);
    }

    private static Point lowest(List<Step> outline, double width) {
        double end = outline.getLast().x() + outline.getLast().width();
        Point best = new Point(0, Double.MAX_VALUE);
        for (int i = 0; i < outline.size(); i++) {
            double x = outline.get(i).x();
            if (x + width > end + 0.01 && x > 0) {
                break;
            }
            double y = 0;
            for (int j = i; j < outline.size() && outline.get(j).x() < x + width - 0.01; j++) {
                y = Math.max(y, outline.get(j).y());
            }
            best = y < best.y() ? new Point(x, y) : best;
        }
        return best;
    }

    private static void cover(List<Step> outline, Point corner, double width, double y) {
        double right = corner.x() + width;
        List<Step> changed = new ArrayList<>();
        for (Step step : outline) {
            double end = step.x() + step.width();
            if (end <= corner.x() || step.x() >= right) {
                changed.add(step);
                continue;
            }
            if (step.x() < corner.x()) {
                changed.add(new Step(step.x(), step.y(), corner.x() - step.x()));
            }
            if (end > right) {
                changed.add(new Step(right, step.y(), end - right));
            }
        }
        changed.add(new Step(corner.x(), y, width));
        changed.sort(Comparator.comparing(Step::x));
        outline.clear();
        outline.addAll(changed);
    }
}
