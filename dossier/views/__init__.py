"""Views: one frozen record per page, everything chosen, grouped and sorted."""
